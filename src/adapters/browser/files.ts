/** Hands the learner a text file under this name, as a download. Works without a server, on plain http and file://. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser still reads the blob after the click; it is let go when that has surely begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
