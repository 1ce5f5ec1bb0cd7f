/**
 * The points of low order on Curve25519, and those that are the same modulo 2^255 - 19, as hexadecimal numbers of 32 bytes,
 * little-endian, without the top bit that X25519 does not look at (Bernstein, “Curve25519: new Diffie-Hellman speed
 * records”, 2006, and RFC 7748, section 6.1).
 */
const lowOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/** Whether nothing can be sealed to an X25519 public key of 32 bytes: every secret agreed with it is the same. */
export function isLowOrder(publicKey: Uint8Array): boolean {
  const hex = Array.from(publicKey, (byte, index) =>
    (index === 31 ? byte & 0x7f : byte).toString(16).padStart(2, '0'),
  );
  return lowOrder.has(hex.join(''));
}
