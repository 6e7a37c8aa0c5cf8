// A drawing as a file → the same as dots.

export type Size = { readonly width: number; readonly height: number };

/** How many dots a drawing has at this many times its size: whole ones. */
export function pngSize({ width, height }: Size, times: number): Size {
  return { width: Math.round(width * times), height: Math.round(height * times) };
}

/** The drawing in `svg`, painted at `times` its size. Throws where the browser cannot paint so many dots. */
export async function pngOf(svg: string, size: Size, times: number): Promise<Blob> {
  const { width, height } = pngSize(size, times);
  const image = new Image(width, height);
  // The page's policy lets pictures come from nowhere but itself and from texts like this one.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (!context || !blob) throw new Error('The browser cannot paint a picture of this size.');
  return blob;
}
