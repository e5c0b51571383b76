//! Who may do what at the bureau's door: every operation of its schema, asked as each who could ask (`security.md` Z1).
use crate::{
    residents::HANAKO,
    staff::{OSAKA_CHIEF, OSAKA_CLERK},
};
use acceptance::{Client, World, on_both_engines};

/// Each with an id or a name that nobody has, and who may: nobody in particular, a clerk, a chief.
const OPERATIONS: [(&str, &str, [bool; 3]); 17] = [
    ("acts", "{ acts { nodes { id } } }", [false, false, true]),
    ("approveWithdrawal", "mutation { approveWithdrawal(id: \"x\") { done } }", [false, false, true]),
    ("cancelWithdrawal", "mutation { cancelWithdrawal(id: \"x\") { done } }", [false, true, true]),
    (
        "login",
        "mutation { login(input: {loginId: \"x\", password: \"x\", code: \"x\"}) { userErrors { code } } }",
        [true, true, true],
    ),
    ("me", "{ me { role } }", [false, true, true]),
    ("member", "{ member(loginName: \"x\") { id } }", [false, true, true]),
    ("memberById", "{ memberById(id: \"x\") { id } }", [false, true, true]),
    (
        "withdrawMember",
        "mutation { withdrawMember(id: \"x\", reason: ASKED) { userErrors { code } } }",
        [false, true, true],
    ),
    ("withdrawals", "{ withdrawals { memberId } }", [false, true, true]),
    ("confirmPaperExport", "mutation { confirmPaperExport(id: \"x\") { userErrors { code } } }", [false, true, true]),
    ("endKeptPaper", "mutation { endKeptPaper(customerNo: \"x\") { done } }", [false, true, true]),
    ("exportPaper", "mutation { exportPaper(readingOn: \"2024-09-17\") { userErrors { code } } }", [false, true, true]),
    ("keepPaper", "mutation { keepPaper(customerNo: \"x\") { done } }", [false, true, true]),
    ("paperList", "{ paperList(readingOn: \"2024-09-17\") { nodes { reason } } }", [false, true, true]),
    ("paperOnce", "mutation { paperOnce(customerNo: \"x\", readingOn: \"2024-09-17\") { done } }", [false, true, true]),
    ("readingDays", "{ readingDays(from: \"2024-09-17\", to: \"2024-09-17\") { on } }", [false, true, true]),
    ("logout", "mutation { logout { done } }", [false, true, true]),
];

async fn fields(client: &mut Client, of: &str) -> Vec<String> {
    let query = format!("{{ __type(name: \"{of}\") {{ fields {{ name }} }} }}");
    let data = client.data(&query).await;
    let all = data["__type"]["fields"].as_array().expect("fields");
    all.iter().map(|field| field["name"].as_str().expect("a name").to_owned()).collect()
}

/// What keeps somebody out; none where they were let in.
async fn refusal(client: &mut Client, document: &str) -> Option<String> {
    let answer = client.ask(document).await;
    let code = answer["errors"][0]["extensions"]["code"].as_str().map(str::to_owned);
    assert_eq!(code.is_none(), answer["data"].is_object(), "{document}: {answer}");
    code
}

async fn asked(world: &World, who: &str, client: &mut Client, column: usize) {
    for (name, document, may) in OPERATIONS {
        let refused = if column == 0 { "UNAUTHENTICATED" } else { "FORBIDDEN" };
        let expected = (!may[column]).then(|| refused.to_owned());
        assert_eq!(refusal(client, document).await, expected, "{who}: {name}, {:?}", world.engine());
        // under another name, and inside a fragment, it is the same field
        let aliased = match document.strip_prefix("{ ") {
            Some(rest) => format!("query {{ ...x }} fragment x on Query {{ a: {rest}"),
            None => document.replacen("{ ", "{ a: ", 1),
        };
        if name != "logout" {
            assert_eq!(refusal(client, &aliased).await, expected, "{who}: {aliased}");
        }
    }
}

on_both_engines! {
    async fn every_operation_is_asked_as_each_role(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut visitor = world.bureau("osaka");
        let mut all = [fields(&mut visitor, "Query").await, fields(&mut visitor, "Mutation").await].concat();
        all.sort();
        let mut listed = OPERATIONS.map(|(name, ..)| name);
        listed.sort_unstable();
        assert_eq!(all, listed, "a new operation: list it, and who may");
        asked(&world, "a visitor", &mut visitor, 0).await;
        let mut resident = world.bureau("osaka");
        resident.token = world.logged_in(&HANAKO).await.token;
        asked(&world, "a resident", &mut resident, 0).await;
        world.enlist(&OSAKA_CLERK).await;
        world.enlist(&OSAKA_CHIEF).await;
        asked(&world, "a clerk", &mut world.at_work(&OSAKA_CLERK).await, 1).await;
        asked(&world, "a chief", &mut world.at_work(&OSAKA_CHIEF).await, 2).await;
    }
}
