/** A colour as shares of red, green and blue light, from 0 to 1, before the curve that screens apply. */
export type LinearColour = readonly [red: number, green: number, blue: number];

type Matrix = readonly [LinearColour, LinearColour, LinearColour];

/**
 * What each kind of eyes sees: the usual one, then those without one of the three kinds of cones.
 * G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, « A Physiologically-based Model for Simulation of Color Vision
 * Deficiency », 2009, severity 1.
 */
export const EYES: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** "#0b5868" as light. */
export function parseColour(hex: string): LinearColour {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(hex);
  if (digits === null) throw new TypeError(`unknown colour: ${hex} (six hexadecimal digits)`);
  const [red, green, blue] = digits.slice(1).map((pair) => toLinear(Number.parseInt(pair, 16) / 255));
  return [red, green, blue] as LinearColour;
}

const toLinear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

const within = (value: number): number => Math.min(1, Math.max(0, value));

const dot = ([a, b, c]: LinearColour, [x, y, z]: LinearColour): number => a * x + b * y + c * z;

/** A colour as these eyes see it. */
export const seenBy = (eyes: Matrix, colour: LinearColour): LinearColour =>
  eyes.map((row) => within(dot(row, colour))) as unknown as LinearColour;

/** Relative luminance, as WCAG 2.2 defines it. */
export const luminance = (colour: LinearColour): number => dot([0.2126, 0.7152, 0.0722], colour);

/** Contrast of two colours, as WCAG 2.2 defines it: from 1 to 21. */
export function contrast(one: LinearColour, other: LinearColour): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** How far apart two colours look (distance in OKLab): 0.02 is hardly seen side by side. */
export function distance(one: LinearColour, other: LinearColour): number {
  const [a, b] = [toOklab(one), toOklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function toOklab(colour: LinearColour): LinearColour {
  const cones = [
    dot([0.4122214708, 0.5363325363, 0.0514459929], colour),
    dot([0.2119034982, 0.6806995451, 0.1073969566], colour),
    dot([0.0883024619, 0.2817188376, 0.6299787005], colour),
  ].map(Math.cbrt) as unknown as LinearColour;
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    dot([0.0259040371, 0.7827717662, -0.808675766], cones),
  ];
}
