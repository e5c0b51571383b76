//! One history: what somebody, or two at once, may do, and what must come of it.
use crate::{
    dice::Dice,
    oracle::Oracle,
    rules::Rules,
    world::{Value, World},
};
use kernel::{Channel, CodePurpose, DateTime, NaiveDate, TimeDelta, Utc};
use policy::{
    Browser,
    code::{Answer, Number},
    registration::{Begun, Effect, Event, Found, Part, Place, Refusal},
};

const BROWSERS: [Browser; 2] = [Browser([1; 32]), Browser([2; 32])];
const STEPS: usize = 60;

/// What came of a history.
pub(crate) struct Told {
    pub(crate) steps: Vec<String>,
    /// The promise that was broken, and at which step.
    pub(crate) broken: Option<String>,
    pub(crate) members: u32,
}

struct History {
    held: Rules,
    dice: Dice,
    world: World,
    oracle: Oracle,
    now: DateTime<Utc>,
    value: Value,
    told: Told,
}

/// Runs the history of a seed by the rules that are `held`, and looks for what is not as `promised`.
pub(crate) fn run(seed: u64, held: &Rules, promised: &Rules) -> Told {
    let now = kernel::instant(NaiveDate::from_ymd_opt(2024, 9, 17).unwrap(), "23:30:00".parse().unwrap());
    let mut history = History {
        held: held.clone(),
        dice: Dice::new(seed),
        world: World::new(held),
        oracle: Oracle::new(promised),
        now,
        value: 0,
        told: Told { steps: Vec::new(), broken: None, members: 0 },
    };
    for number in 0..STEPS {
        if let Err(broken) = history.step() {
            history.told.broken = Some(format!("step {number}: {broken}"));
            break;
        }
    }
    history.told
}

type Held = Result<(), String>;

fn must(holds: bool, what: impl Into<String>) -> Held {
    if holds { Ok(()) } else { Err(what.into()) }
}

impl History {
    fn step(&mut self) -> Held {
        self.oracle.forget(self.now);
        // Who had the draft last goes on with it most of the time.
        let owner = self.oracle.story.as_ref().map(|story| story.owner).filter(|_| self.dice.percent(80));
        let browser = owner.unwrap_or_else(|| self.dice.pick(&BROWSERS));
        if self.oracle.member && self.dice.percent(20) {
            self.withdraw();
            return self.holds();
        }
        match self.dice.below(100) {
            0..10 => self.begin(browser),
            10..40 => self.code(browser),
            40..70 => self.fill(browser),
            70..78 => self.confirm(browser),
            78..82 => self.change_mobile(browser),
            82..86 => self.log_in(browser),
            86..97 => {
                self.wait();
                Ok(())
            }
            _ => {
                self.world.restart();
                self.tell("restart".to_owned());
                Ok(())
            }
        }?;
        self.holds()
    }

    fn tell(&mut self, what: String) {
        self.told.steps.push(format!("{} {what}", kernel::local(self.now)));
    }

    fn next_value(&mut self) -> Value {
        self.value += 1;
        self.value
    }

    fn wait(&mut self) {
        let second = TimeDelta::seconds(1);
        let leaps = [second, second * 50, TimeDelta::minutes(9), TimeDelta::minutes(10) - second, TimeDelta::hours(5)];
        let leap = match self.dice.below(20) {
            0 => TimeDelta::seconds(-90),
            1 => TimeDelta::days(6),
            2 if self.dice.percent(30) => TimeDelta::days(85),
            _ => self.dice.pick(&leaps),
        };
        self.now += leap;
        self.tell(format!("the clock moves by {leap}"));
    }

    fn send(&mut self, purpose: CodePurpose, browser: Browser, real: bool) -> Held {
        let channel = if purpose == CodePurpose::Mobile { Channel::Sms } else { self.dice.pick(Channel::ALL) };
        let may = self.oracle.may_send(self.now);
        let number = self.world.send(purpose, browser, channel, real, &self.dice, self.now);
        self.tell(format!("{purpose} code by {channel} for {browser:?}: {}", number.is_some()));
        must(may == number.is_some(), "the day's codes are counted otherwise")?;
        if let Some(number) = number {
            self.oracle.note_sent(purpose, browser, real.then(|| number.digits()), self.now);
        }
        Ok(())
    }

    fn begin(&mut self, browser: Browser) -> Held {
        let begun = self.world.begin(self.now);
        self.tell(format!("{browser:?} begins: {begun:?}"));
        let expected = match (self.oracle.member, self.oracle.waits()) {
            (true, _) => Begun::AlreadyMember,
            (false, true) => Begun::LogInToFinish,
            (false, false) => Begun::Code,
        };
        must(begun == expected, format!("who begins is told {begun:?}, not {expected:?}"))?;
        self.send(CodePurpose::Register, browser, begun == Begun::Code)
    }

    /// Types a code: the newest, an older one, or something else.
    fn code(&mut self, browser: Browser) -> Held {
        let purpose = self.dice.pick(&[CodePurpose::Register, CodePurpose::Mobile]);
        let of_purpose = self.oracle.sent.iter().filter(|sent| sent.purpose == purpose);
        let numbers: Vec<(String, Browser)> =
            of_purpose.filter_map(|sent| sent.digits.clone().map(|digits| (digits, sent.browser))).collect();
        let known = match self.dice.below(10) {
            0..7 => numbers.last().cloned(),
            7 if !numbers.is_empty() => numbers.get(self.dice.below(numbers.len())).cloned(),
            _ => None,
        };
        let (digits, from) = known.unwrap_or_else(|| (Number::drawn(self.dice.bytes()).digits(), browser));
        let browser = if self.dice.percent(85) { from } else { browser };
        // Somebody who types wrongly often does so again and again.
        if self.dice.percent(5) {
            for _ in 0..3 + self.dice.below(4) {
                let guess = Number::drawn(self.dice.bytes()).digits();
                self.type_code(purpose, browser, &guess)?;
            }
        }
        self.type_code(purpose, browser, &digits)
    }

    fn type_code(&mut self, purpose: CodePurpose, browser: Browser, digits: &str) -> Held {
        let expected = self.oracle.tried(purpose, browser, digits, self.now);
        let answer = self.world.try_code(purpose, browser, digits.parse().unwrap(), self.now);
        self.tell(format!("{browser:?} types {digits} for {purpose}: {answer:?}"));
        must((answer == Answer::Right) == expected, format!("a code is {answer:?}, and should be taken: {expected}"))?;
        match (answer, purpose) {
            (Answer::Right, CodePurpose::Register) => self.open(browser),
            (Answer::Right, CodePurpose::Mobile) => self.mobile_proven(browser),
            _ => Ok(()),
        }
    }

    fn open(&mut self, browser: Browser) -> Held {
        let (contact, by) = (self.next_value(), self.dice.pick(Channel::ALL));
        let opened = self.world.open(browser, by, contact, self.now);
        let free = !self.oracle.member && !self.oracle.waits();
        must(opened == free, "an address that is taken is opened, or a free one isn't")?;
        if opened {
            self.oracle.opened(browser, contact, self.now);
        }
        Ok(())
    }

    fn mobile_proven(&mut self, browser: Browser) -> Held {
        let result = self.world.event(browser, Event::MobileProven, self.now);
        self.ended(browser, result, true)
    }

    fn fill(&mut self, browser: Browser) -> Held {
        let steps = self.held.registration.steps().to_vec();
        let open = self.oracle.missing().first().copied();
        let open = open.and_then(|part| steps.iter().position(|step| step.contains(&part)));
        let step = open.filter(|_| self.dice.percent(75)).unwrap_or_else(|| self.dice.below(steps.len()));
        let parts: Vec<(Part, Value)> = steps[step].iter().map(|&part| (part, self.next_value())).collect();
        let in_turn = open.is_none_or(|open| step <= open);
        let result = self.world.event(browser, Event::Fill(parts.clone()), self.now);
        self.tell(format!("{browser:?} fills step {step}: {result:?}"));
        let typed = parts.iter().all(|(part, _)| !matches!(part, Part::ContactCode | Part::Check | Part::MobileCode));
        let may = self.owns(browser) && !self.oracle.waits() && typed && in_turn;
        must(matches!(result, Some(Ok(_))) == may, format!("a step is taken or refused wrongly: {result:?}"))?;
        if matches!(result, Some(Ok(_))) {
            self.oracle.filled(&parts, self.now);
        }
        self.effect(browser, result)
    }

    fn confirm(&mut self, browser: Browser) -> Held {
        let result = self.world.event(browser, Event::Confirm, self.now);
        self.tell(format!("{browser:?} confirms: {result:?}"));
        let may = self.owns(browser) && self.oracle.missing() == [Part::Check];
        must(matches!(result, Some(Ok(_))) == may, "confirmed what isn't complete, or couldn't")?;
        if matches!(result, Some(Ok(_))) {
            self.oracle.confirmed(self.now);
        }
        self.effect(browser, result)
    }

    fn change_mobile(&mut self, browser: Browser) -> Held {
        let typed = self.next_value();
        let result = self.world.event(browser, Event::ChangeMobile(typed), self.now);
        self.tell(format!("{browser:?} changes the mobile number: {result:?}"));
        let asked = self.held.registration.asks(Part::MobileCode);
        let may = self.owns(browser) && asked && self.oracle.missing().is_empty();
        must((result == Some(Ok(Effect::SendMobileCode))) == may, "the number is changed at the wrong time")?;
        if may {
            self.oracle.touched(self.now);
            self.send(CodePurpose::Mobile, browser, true)?;
        }
        Ok(())
    }

    fn log_in(&mut self, browser: Browser) -> Held {
        let found = self.world.log_in(self.now);
        self.tell(format!("{browser:?} logs in: {found:?}"));
        let expected = match (self.oracle.member, self.oracle.waits()) {
            (true, _) => Found::Portal,
            (false, true) => Found::MobileCode,
            (false, false) => Found::Nothing,
        };
        must(found == expected, format!("a login finds {found:?}, not {expected:?}"))?;
        if found == Found::MobileCode {
            self.world.resume(browser);
            self.oracle.story.as_mut().unwrap().owner = browser;
            self.send(CodePurpose::Mobile, browser, true)?;
        }
        Ok(())
    }

    fn withdraw(&mut self) {
        self.world.withdraw();
        self.oracle.member = false;
        self.tell("withdraws".to_owned());
    }

    fn owns(&self, browser: Browser) -> bool {
        self.oracle.story.as_ref().is_some_and(|story| story.owner == browser)
    }

    /// What a step that was taken asks for.
    fn effect(&mut self, browser: Browser, result: Option<Result<Effect, Refusal>>) -> Held {
        match result {
            Some(Ok(Effect::Complete)) => self.ended(browser, result, false),
            Some(Ok(Effect::MakeWaitingAccount)) => {
                must(self.oracle.waits() && self.oracle.missing().is_empty(), "an account is made too early")?;
                self.send(CodePurpose::Mobile, browser, true)
            }
            Some(Ok(Effect::SendMobileCode)) => self.send(CodePurpose::Mobile, browser, true),
            Some(Ok(Effect::Nothing)) => must(!self.oracle.waits(), "an account waits, and nobody made it"),
            Some(Err(_)) | None => Ok(()),
        }
    }

    /// Whether it ended, and may.
    fn ended(&mut self, browser: Browser, result: Option<Result<Effect, Refusal>>, mobile: bool) -> Held {
        self.tell(format!("{browser:?} comes to an end: {result:?}"));
        let may = self.owns(browser)
            && self.oracle.missing().is_empty()
            && mobile == self.held.registration.asks(Part::MobileCode);
        let ended = matches!(result, Some(Ok(Effect::Complete)));
        must(ended == may, format!("ended: {ended}, missing: {:?}", self.oracle.missing()))?;
        if ended {
            self.told.members += 1;
            self.oracle.completed();
        }
        Ok(())
    }

    /// What holds after each step: everything that was typed is there, and no page is shown before its turn.
    fn holds(&mut self) -> Held {
        let (Some(story), Some(draft)) = (&self.oracle.story, self.world.draft()) else { return Ok(()) };
        for (&part, value) in &story.typed {
            must(draft.typed(part) == Some(value), format!("{part:?} isn't what was typed"))?;
        }
        let missing = self.oracle.missing();
        let steps = self.held.registration.steps();
        let first = steps.iter().position(|step| step.iter().any(|part| missing.contains(part)));
        match draft.place(&self.held.registration) {
            Place::Step { at, .. } => must(at <= first.unwrap_or(steps.len() - 1), "a page is shown before its turn"),
            Place::Done { .. } => Err("done, and nobody noticed".to_owned()),
        }
    }
}
