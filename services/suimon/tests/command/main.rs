//! The program as a clerk calls it: its own binary, a folder of its own, an embedded store.
mod folder;
mod import;
mod seed;
mod staff;
