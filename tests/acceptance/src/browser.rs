//! A browser without scripts: pages, forms, cookies, one redirect at a time.
use reqwest::{Response, StatusCode, redirect::Policy};
use std::{collections::BTreeMap, net::SocketAddr};

/// A browser on one host. It keeps cookies as a browser does that has not been closed.
pub struct Browser {
    http: reqwest::Client,
    at: SocketAddr,
    host: String,
    /// Cookies by name.
    pub cookies: BTreeMap<String, String>,
    /// What it says in `Accept-Language`, if anything.
    pub language: Option<&'static str>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Page {
    /// The status.
    pub status: StatusCode,
    /// Where it leads, if it is a redirect.
    pub location: Option<String>,
    /// The header `Set-Cookie`, each as it came.
    pub set_cookies: Vec<String>,
    /// The other headers.
    pub headers: BTreeMap<String, String>,
    /// The text.
    pub text: String,
    /// Bytes of the body as it came: compressed, if that was asked for.
    pub weight: usize,
}

impl Browser {
    pub(crate) fn new(at: SocketAddr, host: &str) -> Browser {
        let http = reqwest::Client::builder().redirect(Policy::none()).build().expect("a client");
        Browser { http, at, host: host.to_owned(), cookies: BTreeMap::new(), language: None }
    }

    /// Opens a path; a redirect is shown, not followed.
    pub async fn open(&mut self, path: &str) -> Page {
        let request = self.http.get(format!("http://{}{path}", self.at)).header("sec-fetch-site", "none");
        self.send(request).await
    }

    /// Sends a form as a page of the same site does.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.submit_from("same-origin", path, fields).await
    }

    /// Sends a form, `site` being what the browser says of where it stood: `same-origin`, `cross-site` ….
    pub async fn submit_from(&mut self, site: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let request = self.http.post(format!("http://{}{path}", self.at)).body(body.join("&"));
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let request = if site.is_empty() { request } else { request.header("sec-fetch-site", site) };
        self.send(request).await
    }

    /// Sends anything: no header of a browser's own goes with it but host and cookies.
    pub async fn send_with(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Page {
        let method = method.parse().expect("a method");
        let request = self.http.request(method, format!("http://{}{path}", self.at)).body(body.to_owned());
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        self.send(request).await
    }

    /// Logs in by the page and opens where it leads.
    pub async fn log_in(&mut self, id: &str, password: &str) -> Page {
        let page = self.submit("/login", &[("id", id), ("password", password)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
        let to = page.location.expect("a redirect leads somewhere");
        self.open(&to).await
    }

    async fn send(&mut self, request: reqwest::RequestBuilder) -> Page {
        let mut request = request.header("host", &self.host);
        if let Some(language) = self.language {
            request = request.header("accept-language", language);
        }
        if !self.cookies.is_empty() {
            let all: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header("cookie", all.join("; "));
        }
        let page = Page::of(request.send().await.expect("the program answers")).await;
        for cookie in &page.set_cookies {
            let (name, rest) = cookie.split_once('=').expect("a cookie has a name");
            let value = rest.split(';').next().unwrap_or_default();
            if value.is_empty() || rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        page
    }
}

impl Page {
    async fn of(response: Response) -> Page {
        let text = |value: &reqwest::header::HeaderValue| value.to_str().unwrap_or_default().to_owned();
        let (status, headers) = (response.status(), response.headers().clone());
        let body = response.bytes().await.expect("a body");
        Page {
            status,
            location: headers.get("location").map(text),
            set_cookies: headers.get_all("set-cookie").iter().map(text).collect(),
            headers: headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect(),
            text: String::from_utf8_lossy(&body).into_owned(),
            weight: body.len(),
        }
    }

    /// Where the page leads and what it sends forms to: every `href` and `action`, as a browser reads it.
    pub fn addresses(&self) -> Vec<String> {
        let after = |name: &str| {
            let parts = self.text.split(name).skip(1).map(|rest| rest.split('"').next().unwrap_or_default());
            parts.map(|address| address.replace("&#38;", "&").replace("&amp;", "&")).collect::<Vec<_>>()
        };
        [after(" href=\""), after(" action=\"")].concat()
    }

    /// The style sheets and the icon among them.
    pub fn dress(&self) -> Vec<String> {
        self.addresses().into_iter().filter(|a| a.contains(".css") || a.contains(".svg")).collect()
    }

    /// The cells of the table whose opening tag has this class, row by row, each cell in its words; none if there is no
    /// such table.
    pub fn table(&self, class: &str) -> Vec<Vec<String>> {
        let Some((_, rest)) = self.text.split_once(&format!("<table class=\"{class}\"")) else { return vec![] };
        let (_, body) = rest.split_once("<tbody>").expect("a table has a body");
        let (body, _) = body.split_once("</tbody>").expect("a body ends");
        let rows = body.split("<tr").skip(1);
        let cells = |row: &str| row.split("<t").skip(1).map(|cell| words_of(&format!("<t{cell}"))).collect();
        rows.map(cells).collect()
    }

    /// The page's words: tags are taken away, and what they part is joined by one blank.
    pub fn words(&self) -> String {
        words_of(&self.text)
    }

    /// Whether the page says this, however its words are set.
    pub fn says(&self, text: &str) -> bool {
        let squeeze = |text: &str| text.split_whitespace().collect::<String>();
        squeeze(&self.words()).contains(&squeeze(text))
    }
}

fn words_of(html: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                words.push(' ');
            }
            _ if !inside => words.push(c),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As a form is encoded.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
