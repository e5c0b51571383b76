//! Prints the residents' schema. A program of the gateway's own, so that a page which no longer fits the schema can't
//! keep the schema from being printed.

#[expect(clippy::print_stdout, reason = "this is what it is for")]
fn main() {
    println!("{}", gateway::sdl().trim_end());
}
