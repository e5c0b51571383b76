//! Makes the committed schema known to cynic, so that a page that asks for a field that isn't there fails the build.
use cynic_codegen::registration::SchemaRegistration;

fn main() {
    let schema = "../gateway/schema/resident.graphql";
    println!("cargo:rerun-if-changed={schema}");
    let registered = cynic_codegen::register_schema("resident").from_sdl_file(schema);
    registered.and_then(SchemaRegistration::as_default).expect("the committed schema is read");
}
