//! What a document may cost: at the limit it is answered, one beyond it is not.
use crate::residents::HANAKO;
use acceptance::{Client, World, json, on_both_engines};

async fn ready(world: &World) -> Client {
    world.load("osaka").await;
    world.enrol(&HANAKO).await;
    world.logged_in(&HANAKO).await
}

async fn answered(client: &mut Client, document: &str) {
    let answer = client.ask(document).await;
    assert!(answer.get("errors").is_none(), "{answer}");
}

async fn refused(client: &mut Client, document: &str, code: &str) {
    let answer = client.ask(document).await;
    assert!(answer["data"].is_null(), "{answer}");
    assert_eq!(answer["errors"][0]["extensions"]["code"], code, "{answer}");
}

fn times(count: usize, text: &str) -> String {
    vec![text; count].join(" ")
}

on_both_engines! {
    async fn a_thousand_tokens(world: World) {
        let mut client = ready(&world).await;
        // four tokens stand around the fields
        let of = |count: usize| format!("{{ tenant {{ {} }} }}", times(count - 5, "code"));
        answered(&mut client, &of(1000)).await;
        refused(&mut client, &of(1001), "TOO_MUCH").await;
        refused(
            &mut client,
            &format!("{{ ...a {} }} fragment a on Query {{ tenant {{ code }} }}", "...a".repeat(600)),
            "TOO_MUCH",
        )
        .await;
        refused(
            &mut client,
            &format!("{{ viewer {{ bill(id: \"\"\"x\"y\"\"\") {{ {} }} }} }}", times(1000, "total")),
            "TOO_MUCH",
        )
        .await;
        refused(&mut client, &"{".repeat(5000), "TOO_MUCH").await;
        refused(
            &mut client,
            &format!("{{ tenant {{ code }} }} # {}", "x".repeat(9)).replace('#', &times(1000, "x")),
            "TOO_MUCH",
        )
        .await;
    }

    async fn fifteen_aliases(world: World) {
        let mut client = ready(&world).await;
        let of = |count: usize| (0..count).map(|i| format!("a{i}: code")).collect::<Vec<_>>().join(" ");
        answered(&mut client, &format!("{{ tenant {{ {} }} }}", of(15))).await;
        refused(&mut client, &format!("{{ tenant {{ {} }} }}", of(16)), "TOO_MUCH").await;
        let spread = format!("{{ x: tenant {{ ...f }} y: tenant {{ ...f }} }} fragment f on Tenant {{ {} }}", of(7));
        refused(&mut client, &spread, "TOO_MUCH").await;
    }

    async fn few_directives(world: World) {
        let mut client = ready(&world).await;
        answered(&mut client, "{ tenant { code @include(if: true) @skip(if: false) } }").await;
        for directive in ["@include(if: true) ", "@deprecated ", "@a "] {
            let of = |count| format!("{{ tenant {{ code {} }} }}", directive.repeat(count));
            refused(&mut client, &of(5), "TOO_MUCH").await;
            refused(&mut client, &of(400), "TOO_MUCH").await;
        }
    }

    async fn a_fragment_that_doubles_itself_thirty_times(world: World) {
        let mut client = ready(&world).await;
        let fragment = |i: usize| format!("fragment f{i} on Query {{ ...f{n} ...f{n} }} ", n = i + 1);
        let all: String = (0..30).map(fragment).collect();
        let began = std::time::Instant::now();
        for document in [
            format!("{{ ...f0 }} {all} fragment f30 on Query {{ tenant {{ code }} }}"),
            format!("mutation {{ ...f0 }} {all} fragment f30 on Query {{ tenant {{ code }} }}"),
            format!("{{ ...f0 }} {all} fragment f30 on Query {{ ...f0 ...f0 }}"),
            "{ ...a } fragment a on Query { ...a ...a }".to_owned(),
        ] {
            refused(&mut client, &document, "TOO_MUCH").await;
        }
        // fragments that nobody spreads are no use, and cost nothing
        let unused = format!("{{ tenant {{ code }} }} {all} fragment f30 on Query {{ ...f0 ...f0 }}");
        refused(&mut client, &unused, "INVALID").await;
        assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
    }

    async fn ten_levels(world: World) {
        let mut client = ready(&world).await;
        let around = |levels: usize, inner: &str| {
            let open = "contract { latestBill { ".repeat(levels);
            format!("{{ viewer {{ {open} {inner} {} }} }}", "} ".repeat(2 * levels))
        };
        answered(&mut client, &around(4, "total")).await;
        refused(&mut client, &around(4, "parts { amount }"), "TOO_MUCH").await;
        refused(&mut client, &around(20, "total"), "TOO_MUCH").await;
        let circle = "{ viewer { ...a } } fragment a on Viewer { contract { ...b } } fragment b on Contract { latestBill { contract { ...b } } }";
        let answer = client.ask(circle).await;
        assert!(answer["data"].is_null() && answer["errors"][0]["extensions"]["code"].is_string(), "{answer}");
    }

    async fn a_price_of_two_thousand(world: World) {
        let mut client = ready(&world).await;
        // 100 bills of 19 each and one for their list; contract and viewer one each; the rest are names
        let of = |names| {
            format!(
                "{{ viewer {{ {} contract {{ bills(first: 100) {{ nodes {{ {} }} }} }} }} }}",
                times(names, "displayName"),
                times(18, "total")
            )
        };
        answered(&mut client, &of(97)).await;
        refused(&mut client, &of(98), "TOO_MUCH").await;
        let bomb = "{ viewer { contract { bills(first: 100) { nodes { contract { bills(first: 100) { nodes { total } } } } } } } }";
        refused(&mut client, bomb, "TOO_MUCH").await;
        let by_variable = bomb.replace("first: 100", "first: $first").replacen('{', "query($first: Int!) {", 1);
        let answer = client.ask_with(&by_variable, json!({"first": 2_000_000_000})).await;
        assert_eq!(answer["errors"][0]["extensions"]["code"], "TOO_MUCH", "{answer}");
    }
}
