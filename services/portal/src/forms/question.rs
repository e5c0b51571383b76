//! The secret questions (KNZ-04): their names in a form, and how they are asked.
use crate::{
    door::SecretQuestion,
    say::{Say, Speech},
};

const ALL: [(SecretQuestion, &str, &str); 5] = [
    (SecretQuestion::FirstSchool, "first-school", "question-first-school"),
    (SecretQuestion::ChildhoodFriend, "childhood-friend", "question-childhood-friend"),
    (SecretQuestion::FirstJourney, "first-journey", "question-first-journey"),
    (SecretQuestion::FirstPet, "first-pet", "question-first-pet"),
    (SecretQuestion::FavouriteTeacher, "favourite-teacher", "question-favourite-teacher"),
];

/// Its name in a form.
pub(crate) fn code(question: SecretQuestion) -> &'static str {
    ALL.iter().find(|(of, ..)| *of == question).map_or("", |(_, code, _)| code)
}

/// The question of a name.
pub(crate) fn of_code(code: &str) -> Option<SecretQuestion> {
    ALL.iter().find(|(_, name, _)| *name == code).map(|(question, ..)| *question)
}

/// The question itself.
pub(crate) fn say(t: &Speech, question: SecretQuestion) -> Say<'_> {
    t.say(ALL.iter().find(|(of, ..)| *of == question).map_or("field-question", |(.., key)| key))
}
