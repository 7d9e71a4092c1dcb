/** What a picture may weigh as it comes; the record makes it smaller. */
const MOST_MEGABYTES = 15;

/** Why a file cannot be taken in as a picture, in one plain line, found before anything is sent; null when it can. */
export async function pictureProblem(file: File): Promise<string | null> {
  if (file.size > MOST_MEGABYTES * 1024 * 1024) {
    return `This picture is too large: ${MOST_MEGABYTES} MB is the most. Choose a smaller one.`;
  }
  try {
    (await createImageBitmap(file)).close();
    return null;
  } catch {
    return 'This file is not a picture that can be shown. Choose a JPEG, PNG or WebP file.';
  }
}

/** A file's bytes as base64, read by the browser itself. */
export function asBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
