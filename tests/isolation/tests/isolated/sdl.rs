//! A door's schema, read from the text that the gateway prints: which arguments there are, and how to ask for
//! all that there is.
use std::collections::BTreeMap;

pub struct Sdl {
    /// Fields of each type and of each input, by name.
    types: BTreeMap<String, Vec<Field>>,
}

struct Field {
    name: String,
    /// Arguments with their types, as they are written.
    arguments: Vec<(String, String)>,
    /// The type's name, without `!` and `[]`.
    of: String,
}

impl Sdl {
    pub fn of(text: &str) -> Sdl {
        let (mut types, mut open, mut described) = (BTreeMap::<String, Vec<Field>>::new(), None, false);
        for line in text.lines().map(str::trim) {
            if line.starts_with("\"\"\"") {
                described = !described;
            } else if described {
            } else if line == "}" {
                open = None;
            } else if let Some(rest) = line.strip_prefix("type ").or_else(|| line.strip_prefix("input ")) {
                let name = rest.split([' ', '{']).next().expect("a name").to_owned();
                types.insert(name.clone(), vec![]);
                open = Some(name);
            } else if let (Some(open), false) = (&open, line.is_empty()) {
                types.get_mut(open).expect("it was opened").push(field(line));
            }
        }
        assert!(types.contains_key("Query") && types.contains_key("Mutation"), "no schema: {text:.200}");
        Sdl { types }
    }

    /// Everything that a client can say a value in: `Viewer.bill(id)`, `Mutation.login(input.password)`; and each
    /// root field that takes nothing: `Query.viewer()`. Sorted.
    pub fn places(&self) -> Vec<String> {
        let mut all = vec![];
        for (name, fields) in &self.types {
            for field in fields {
                let mut leaves = vec![];
                for (argument, of) in &field.arguments {
                    self.leaves(argument, of, &mut leaves);
                }
                if leaves.is_empty() && ["Query", "Mutation"].contains(&name.as_str()) {
                    leaves.push(String::new());
                }
                all.extend(leaves.iter().map(|leaf| format!("{name}.{}({leaf})", field.name)));
            }
        }
        all.sort();
        all
    }

    fn leaves(&self, path: &str, of: &str, into: &mut Vec<String>) {
        match self.types.get(bare(of)) {
            None => into.push(path.to_owned()),
            Some(fields) => {
                for field in fields {
                    self.leaves(&format!("{path}.{}", field.name), &field.of, into);
                }
            }
        }
    }

    /// Queries of a viewer for all that there is: one for each way to an object, with all of it that is no object
    /// itself, so that each stays within the door's limits. A type is not entered again inside itself, and what needs an
    /// id is left out.
    pub fn everything(&self) -> Vec<String> {
        self.everything_below("Viewer", ("{ viewer { ", " } }"))
    }

    /// The same below any type, with what leads there.
    pub fn everything_below(&self, of: &str, around: (&str, &str)) -> Vec<String> {
        let mut all = vec![];
        self.ways(of, around, &mut vec![], &mut all);
        all
    }

    fn ways<'s>(&'s self, of: &'s str, (open, close): (&str, &str), inside: &mut Vec<&'s str>, all: &mut Vec<String>) {
        inside.push(of);
        let (objects, values): (Vec<_>, Vec<_>) =
            self.types[of].iter().partition(|field| self.types.contains_key(&field.of));
        if !values.is_empty() {
            let names: Vec<&str> = values.iter().map(|field| field.name.as_str()).collect();
            all.push(format!("{open}{}{close}", names.join(" ")));
        }
        let needs = |field: &Field| field.arguments.iter().any(|(_, of)| of.ends_with('!') && !of.contains('='));
        for field in objects {
            if needs(field) || inside.contains(&field.of.as_str()) {
                continue;
            }
            // few of each list
            let few = if field.arguments.iter().any(|(name, _)| name == "first") { "(first: 5)" } else { "" };
            let way = (format!("{open}{}{few} {{ ", field.name), format!(" }}{close}"));
            self.ways(&field.of, (&way.0, &way.1), inside, all);
        }
        inside.pop();
    }
}

/// `bills(after: String, first: Int! = 24): BillConnection!`
fn field(line: &str) -> Field {
    let (head, of) = match line.split_once(')') {
        Some((head, rest)) => (head, rest.trim_start_matches(':')),
        None => line.split_once(':').unwrap_or_else(|| panic!("no field: {line}")),
    };
    let (name, arguments) = head.split_once('(').unwrap_or((head, ""));
    let argument = |text: &str| text.split_once(':').map(|(name, of)| (name.trim().to_owned(), of.trim().to_owned()));
    let arguments = arguments.split(", ").filter_map(argument).collect();
    Field { name: name.trim().to_owned(), arguments, of: bare(of).to_owned() }
}

/// A type's name: `[Bill!]!` is `Bill`.
fn bare(of: &str) -> &str {
    of.split(" =").next().unwrap_or(of).trim().trim_matches(['[', ']', '!', ' '])
}

#[test]
fn an_sdl_is_read() {
    let sdl = Sdl::of(
        "type Query {\n\"\"\"\nWhat: it is\n\"\"\"\nviewer: Viewer\n}\n\
         type Mutation {\nlogin(input: [LoginInput!]!): Int!\n}\n\
         input LoginInput {\nid: ID!\nat: PlaceInput\n}\ninput PlaceInput {\nx: Int! = 3\n}\n\
         type Viewer {\nbill(id: ID!): Bill\nbills(after: String, first: Int! = 24): [Bill!]!\n}\n\
         type Bill {\nid: ID!\nof: Viewer\n}",
    );
    let places = [
        "Mutation.login(input.at.x)",
        "Mutation.login(input.id)",
        "Query.viewer()",
        "Viewer.bill(id)",
        "Viewer.bills(after)",
        "Viewer.bills(first)",
    ];
    assert_eq!(sdl.places(), places);
    assert_eq!(sdl.everything(), ["{ viewer { bills(first: 5) { id } } }"]);
}
