import type { SVGProps } from 'react';

type QrCodeProps = SVGProps<SVGSVGElement> & {
  /** Row by row, whether a module is dark; with the light margin that readers need around it. */
  readonly modules: readonly (readonly boolean[])[];
  /** What it leads to. */
  readonly label: string;
};

/** An address as a code for cameras: dark on light in every theme, because many readers know no other. */
export function QrCode({ modules, label, ...others }: QrCodeProps) {
  const size = modules.length;
  const d = modules
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x},${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      {...others}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  );
}
