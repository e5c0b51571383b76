//! All acceptance tests, in one program: by city, by journey, by wall.
mod bill_from_file_to_page;
mod residents;
