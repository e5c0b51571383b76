//! Questions as a city writes them: 「◆」 begins a group, 「■」 a question; what follows is its answer.
use crate::{
    html::Html,
    parts::prose::{Below, Prose},
};

/// Questions under one heading.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// None for questions that stand before any heading.
    pub(super) title: Option<Html>,
    pub(super) questions: Vec<Question>,
}

#[derive(Debug, Clone)]
pub(super) struct Question {
    pub(super) asked: Html,
    pub(super) answer: Prose,
}

/// Of a text that was escaped already.
pub(super) fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut open: Option<(Html, String)> = None;
    for line in text.lines().map(str::trim) {
        if let Some(title) = line.strip_prefix('◆') {
            close(&mut groups, open.take());
            groups.push(Group { title: Some(Html(title.trim().to_owned())), questions: Vec::new() });
        } else if let Some(asked) = line.strip_prefix('■') {
            close(&mut groups, open.take());
            open = Some((Html(asked.trim().to_owned()), String::new()));
        } else if let Some((_, answer)) = &mut open {
            answer.push_str(line);
            answer.push('\n');
        }
    }
    close(&mut groups, open);
    groups
}

fn close(groups: &mut Vec<Group>, open: Option<(Html, String)>) {
    let Some((asked, answer)) = open else { return };
    if groups.is_empty() {
        groups.push(Group { title: None, questions: Vec::new() });
    }
    let answer = Prose::of(&Html(answer), Below::Section);
    if let Some(group) = groups.last_mut() {
        group.questions.push(Question { asked, answer });
    }
}

#[cfg(test)]
mod tests {
    use super::groups;
    use askama::Template;

    #[test]
    fn a_text_is_groups_of_questions_with_their_answers() {
        let found = groups("■ 先\n答え\n\n◆ 章\n■一\n行\n次\n・い\n■ 二\n\n終わり");
        let shown: Vec<(Option<&str>, Vec<&str>)> = found
            .iter()
            .map(|group| {
                (
                    group.title.as_ref().map(|t| t.0.as_str()),
                    group.questions.iter().map(|q| q.asked.0.as_str()).collect(),
                )
            })
            .collect();
        assert_eq!(shown, [(None, vec!["先"]), (Some("章"), vec!["一", "二"])]);
        let answer = found[1].questions[0].answer.render().unwrap();
        assert!(answer.contains("<p>行<br>次</p>") && answer.contains("<li>い</li>"), "{answer}");
        assert!(groups("").is_empty());
    }
}
