//! What names a request, to the log and to the person who reads it out on the telephone.
use kernel::Rng;

/// Without 0, 1, I, L, O and U, which are misheard or misread.
const LETTERS: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// `E-7F3A-2KM9`: 30⁸ of them.
pub(crate) fn request_id(rng: &Rng) -> String {
    let drawn = rng.bytes::<8>().map(|byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()]));
    let (head, tail) = drawn.split_at(4);
    format!("E-{}-{}", head.iter().collect::<String>(), tail.iter().collect::<String>())
}
