//! Prints a door's schema: the residents', or with the word `bureau` the bureau's. A program of the gateway's own, so that a
//! page which no longer fits the schema can't keep the schema from being printed.

#[expect(clippy::print_stdout, reason = "this is what it is for")]
fn main() {
    let sdl = if std::env::args().nth(1).as_deref() == Some("bureau") { gateway::bureau_sdl() } else { gateway::sdl() };
    println!("{}", sdl.trim_end());
}
