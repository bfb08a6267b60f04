import { encode } from 'uqr';

/** Modules of white around the code that a reader needs. */
const quiet = 4;

type QrProps = { readonly text: string; readonly title: string };

/** A QR code as one path: each dark module a square of one unit. Level M reads with 15 % of it worn off. */
export const Qr = ({ text, title }: QrProps) => {
  const { data, size } = encode(text, { ecc: 'M', border: quiet });
  const squares = data.flatMap((line, y) => line.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-labelledby="qr-title" shape-rendering="crispEdges">
      <title id="qr-title">{title}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  );
};
