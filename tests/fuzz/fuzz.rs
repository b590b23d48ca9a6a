//! Inputs made from real ones by changes that a hostile hand would make, and the run over them.
//!
//! Included by path in each room that reads something from outside; it knows none of their formats.
//! The ordinary run makes the same few thousand inputs every time, so that it says the same of the same
//! tree. `cargo xtask soak --only fuzz` makes a million a target, from a seed that it prints. An
//! input that was found to break something becomes a line of the seeds, which are tried unchanged first.

use std::{
    cell::Cell,
    fmt,
    io::Write as _,
    ops::{Deref, Range},
    time::Instant,
};

use proptest::{
    collection::vec,
    prelude::*,
    sample::Index,
    test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner},
};

/// How many inputs the ordinary run makes for a target.
const ORDINARY: u32 = 3_000;
/// Longer inputs than this are cut: every reader here has a limit below it.
const LONGEST: usize = 24 * 1024;

/// An input. It is shown as it would be written into a file of seeds.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Input(pub(crate) Vec<u8>);

impl fmt::Debug for Input {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0.escape_ascii())
    }
}

impl Deref for Input {
    type Target = Vec<u8>;

    fn deref(&self) -> &Vec<u8> {
        &self.0
    }
}

/// One change to an input.
#[derive(Clone, Debug)]
enum Change {
    /// Flips the bits of a byte that stand in the mask.
    Flip(Index, u8),
    /// Puts a byte in.
    Insert(Index, u8),
    /// Takes a part out.
    Remove(Index, Index),
    /// Says a part several times.
    Repeat(Index, Index, u8),
    /// Puts in a word of the format.
    Word(Index, Index),
    /// Goes on as another seed does.
    Splice(Index, Index, Index),
    /// Puts another number in a number's place.
    Number(Index, Index),
    /// Ends here.
    Cut(Index),
}

/// Numbers at which readers go wrong.
const NUMBERS: [&str; 14] = [
    "0",
    "-1",
    "-0",
    "1",
    "00012",
    "255",
    "65536",
    "2147483648",
    "4294967296",
    "9007199254740993",
    "9223372036854775808",
    "18446744073709551616",
    "1e400",
    "0.1",
];

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        2 => (at(), 1..=255_u8).prop_map(|(place, mask)| Change::Flip(place, mask)),
        2 => (at(), any::<u8>()).prop_map(|(place, byte)| Change::Insert(place, byte)),
        2 => (at(), at()).prop_map(|(from, to)| Change::Remove(from, to)),
        1 => (at(), at(), 1..=40_u8).prop_map(|(from, to, times)| Change::Repeat(from, to, times)),
        4 => (at(), at()).prop_map(|(place, word)| Change::Word(place, word)),
        2 => (at(), at(), at()).prop_map(|(here, seed, there)| Change::Splice(here, seed, there)),
        2 => (at(), at()).prop_map(|(which, number)| Change::Number(which, number)),
        1 => at().prop_map(Change::Cut),
    ]
}

/// Inputs made from `seeds` by up to six changes; `words` are the format's own.
pub(crate) fn mutated(
    seeds: Vec<Input>,
    words: &'static [&'static str],
) -> impl Strategy<Value = Input> {
    assert!(!seeds.is_empty() && !words.is_empty());
    (any::<Index>(), vec(change(), 0..6)).prop_map(move |(seed, changes)| {
        let mut input = seeds[seed.index(seeds.len())].0.clone();
        for change in &changes {
            apply(change, &mut input, &seeds, words);
            input.truncate(LONGEST);
        }
        Input(input)
    })
}

fn apply(change: &Change, input: &mut Vec<u8>, seeds: &[Input], words: &[&str]) {
    let place = |index: &Index, input: &Vec<u8>| index.index(input.len() + 1);
    match change {
        Change::Flip(at, mask) if !input.is_empty() => {
            let at = at.index(input.len());
            input[at] ^= mask;
        }
        Change::Flip(..) => {}
        Change::Insert(at, byte) => input.insert(place(at, input), *byte),
        Change::Remove(from, to) => {
            input.drain(part(from, to, input.len()));
        }
        Change::Repeat(from, to, times) => {
            let part = part(from, to, input.len());
            let said = input[part.clone()].repeat(usize::from(*times));
            input.splice(part.end..part.end, said);
        }
        Change::Word(at, word) => {
            let at = place(at, input);
            input.splice(at..at, words[word.index(words.len())].bytes());
        }
        Change::Splice(here, seed, there) => {
            let other = &seeds[seed.index(seeds.len())];
            input.truncate(place(here, input));
            input.extend_from_slice(&other[place(there, other)..]);
        }
        Change::Number(which, number) => {
            let runs = numbers_in(input);
            if !runs.is_empty() {
                let run = runs[which.index(runs.len())].clone();
                input.splice(run, NUMBERS[number.index(NUMBERS.len())].bytes());
            }
        }
        Change::Cut(at) => input.truncate(place(at, input)),
    }
}

fn part(one: &Index, other: &Index, length: usize) -> Range<usize> {
    let (one, other) = (one.index(length + 1), other.index(length + 1));
    one.min(other)..one.max(other)
}

/// Where digits stand in a row.
fn numbers_in(input: &[u8]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, byte) in input.iter().enumerate() {
        if byte.is_ascii_digit() {
            match runs.last_mut() {
                Some(run) if run.end == at => run.end = at + 1,
                _ => runs.push(at..at + 1),
            }
        }
    }
    runs
}

/// What a check makes of an input: whether its reader took it.
pub(crate) type Checked = Result<bool, TestCaseError>;

/// A target's name, and how much its inputs cost.
pub(crate) struct Target {
    pub(crate) name: &'static str,
    /// Of as many inputs as are asked for it takes one: each is so much dearer than others'.
    pub(crate) one_in: u32,
}

impl From<&'static str> for Target {
    fn from(name: &'static str) -> Self {
        Self { name, one_in: 1 }
    }
}

/// Holds `check` to every seed, and then to inputs made from them. Says how many were tried, how many
/// of them the reader took, and how many a second.
///
/// # Panics
/// When the check fails for an input, with the shortest that was found; and when the reader took
/// none at all, which would show nothing.
pub(crate) fn run<T: fmt::Debug + Clone>(
    target: impl Into<Target>,
    seeds: impl IntoIterator<Item = T>,
    inputs: impl Strategy<Value = T>,
    check: impl Fn(&T) -> Checked,
) {
    let Target {
        name: target,
        one_in,
    } = target.into();
    let taken = Cell::new(0_u64);
    let tried = Cell::new(0_u64);
    let one = |input: &T| {
        tried.set(tried.get() + 1);
        let took = check(input)?;
        taken.set(taken.get() + u64::from(took));
        Ok(())
    };
    let begun = Instant::now();
    for seed in seeds {
        if let Err(failure) = one(&seed) {
            panic!("{target}: a seed fails: {failure}: {seed:?}");
        }
    }
    let asked = |name: &str| std::env::var(name).ok()?.parse::<u32>().ok();
    let cases = asked("PILOTLIGHT_FUZZ_CASES").unwrap_or(ORDINARY);
    let cases = cases.div_ceil(one_in);
    let seed = asked("PILOTLIGHT_FUZZ_SEED").unwrap_or(1);
    let mut key = [0; 32];
    key[..4].copy_from_slice(&seed.to_be_bytes());
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..Config::default()
    };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &key);
    match TestRunner::new_with_rng(config, rng).run(&inputs, |input| one(&input)) {
        Ok(()) => {}
        Err(TestError::Fail(reason, input)) => {
            panic!("{target}, seed {seed}: {reason}: {input:?}")
        }
        Err(abort) => panic!("{target}: {abort}"),
    }
    if asked("PILOTLIGHT_FUZZ_CASES").is_some() {
        tell(target, tried.get(), taken.get(), seed, begun);
    }
    assert!(
        taken.get() > 0,
        "{target}: no input was taken, so nothing was shown"
    );
}

/// One line for whoever asked for a long run. The ordinary one has nothing to tell.
fn tell(target: &str, tried: u64, taken: u64, seed: u32, begun: Instant) {
    let seconds = begun.elapsed().as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "a figure for a person")]
    let rate = tried as f64 / seconds;
    drop(writeln!(
        std::io::stdout(),
        "fuzz {target}: {tried} inputs, {taken} taken, {seconds:.1} s, {rate:.0} a second (seed {seed})",
    ));
}
