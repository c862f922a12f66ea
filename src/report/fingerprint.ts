const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = (1n << 64n) - 1n;

/** 64 bits of FNV-1a over the UTF-16 code units of the parts, as 16 hexadecimal digits. */
export function fingerprint(...parts: readonly string[]): string {
  let hash = offset;
  const text = parts.join('\u0000');
  for (let i = 0; i < text.length; i++) hash = ((hash ^ BigInt(text.charCodeAt(i))) * prime) & mask;
  return hash.toString(16).padStart(16, '0');
}

/** Fingerprints that are told apart when the same parts come again: each repetition counts on. */
export function distinctFingerprints(): (...parts: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (...parts) => {
    const first = fingerprint(...parts);
    const times = seen.get(first) ?? 0;
    seen.set(first, times + 1);
    return times === 0 ? first : fingerprint(...parts, String(times));
  };
}
