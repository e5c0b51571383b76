//! The pages from outside: a door that answers from samples, requests to the router, what comes back.
mod fake;
mod http;
mod operations;
mod pages;
mod samples;
