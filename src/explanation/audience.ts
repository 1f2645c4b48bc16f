/** From how many home-help services their mean may be told, and which part of its sum none of them may reach. */
export interface Disclosure {
  readonly minServices: number;
  /** In millionths. */
  readonly dominantPart: number;
}

/**
 * Who reads an explanation. What a home-help service does is a business secret: the public reads a mean that the
 * settings of disclosure let out, else only on which side of one half the shares stand; an applicant reads what they
 * typed themselves.
 */
export type Audience = Disclosure | 'applicant';

/** What the public may read unless the edition is set otherwise. */
export const PUBLIC: Disclosure = { minServices: 3, dominantPart: 850_000 };
