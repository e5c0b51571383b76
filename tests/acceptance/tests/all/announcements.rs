//! What a bureau tells all its residents: from its moment on until it is withdrawn, in its order, page by page.
use acceptance::{Value, World, json, on_both_engines};

async fn titles(world: &World, arguments: &str) -> (Vec<String>, Value) {
    let query = format!("{{ announcements{arguments} {{ nodes {{ title }} pageInfo {{ hasNextPage endCursor }} }} }}");
    let mut answer = world.client("kanazawa").data(&query).await;
    let nodes = answer["announcements"]["nodes"].as_array().expect("a list").clone();
    let titles = nodes.iter().map(|node| node["title"].as_str().expect("a title").to_owned()).collect();
    (titles, answer["announcements"]["pageInfo"].take())
}

on_both_engines! {
    async fn an_announcement_is_read_from_its_moment_until_its_end(world: World) {
        let until = Some("2024-10-01T00:00:00+09:00");
        world.announce("kanazawa", "冬の凍結にご注意ください", "一\n\n二", "2024-09-20T09:00:00+09:00", until).await;
        for (moment, there) in [
            ("2024-09-20T08:59:59+09:00", false),
            ("2024-09-20T09:00:00+09:00", true),
            ("2024-09-30T23:59:59+09:00", true),
            ("2024-10-01T00:00:00+09:00", false),
        ] {
            world.set_clock(moment);
            assert_eq!(titles(&world, "").await.0.len(), usize::from(there), "{moment}");
        }
    }

    async fn announcements_come_newest_first_and_no_page_shifts(world: World) {
        for day in 1..=5 {
            let at = format!("2024-09-0{day}T09:00:00+09:00");
            world.announce("kanazawa", &format!("{day}日"), "本文", &at, None).await;
        }
        // two of one moment
        world.announce("kanazawa", "5日の二つめ", "本文", "2024-09-05T09:00:00+09:00", None).await;
        let (first, info) = titles(&world, "(first: 3)").await;
        let cursor = info["endCursor"].as_str().expect("a cursor").to_owned();
        assert_eq!((first.len(), &info["hasNextPage"]), (3, &json!(true)), "{first:?}");
        // published while somebody reads on: it stands on the first page, and the second is what it was
        world.announce("kanazawa", "6日", "本文", "2024-09-06T09:00:00+09:00", None).await;
        let (second, info) = titles(&world, &format!("(first: 3, after: \"{cursor}\")")).await;
        assert_eq!((&second[..], &info["hasNextPage"]), (&["3日".to_owned(), "2日".to_owned(), "1日".to_owned()][..], &json!(false)));
        assert_eq!(first[2], "4日");
        assert_eq!(titles(&world, "(first: 1)").await.0, ["6日"]);
        for wrong in ["", "x", "1.2", "999999999999999999999.0191f0aa-1111-7000-8000-000000000000",
            "-250000000000000000.0191f0aa-1111-7000-8000-000000000000", "1.0191f0aa-1111-7000-8000-000000000000\\u0000", "\\u0000"] {
            assert_eq!(titles(&world, &format!("(first: 1, after: \"{wrong}\")")).await.0, ["6日"], "{wrong:?}");
        }
        for none in ["(first: -1)", "(first: 0)"] {
            let (titles, info) = titles(&world, none).await;
            assert_eq!((titles.len(), &info["hasNextPage"]), (0, &json!(false)), "{none}");
        }
    }
}
