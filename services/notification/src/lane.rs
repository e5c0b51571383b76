/// How urgent a message is. Each lane is carried by itself, so that many of one don't hold up those of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lane {
    /// Somebody sits and waits for it.
    Codes,
    /// It concerns one person, who does not wait for it.
    Notices,
}

impl Lane {
    /// All of them.
    pub const ALL: [Lane; 2] = [Lane::Codes, Lane::Notices];

    /// The code under which it is kept; never changes.
    pub const fn code(self) -> &'static str {
        match self {
            Lane::Codes => "codes",
            Lane::Notices => "notices",
        }
    }
}
