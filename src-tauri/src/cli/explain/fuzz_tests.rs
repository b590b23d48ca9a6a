//! Any bytes where lines of answers are read: each line is told as its platform's codes say, or the first
//! that cannot be read ends it and is named.

#[path = "../../../../tests/fuzz/fuzz.rs"]
mod made;
#[path = "../../../../tests/fuzz/lines.rs"]
mod written;

use proptest::prelude::*;
use serde_json::Value;

use self::{
    made::{Checked, Input, mutated, run},
    written::lines,
};
use super::*;

const NOW: Timestamp = Timestamp::from_seconds(1_795_428_000);
const ANSWERS: &str = include_str!("../../../../tests/fuzz/seeds/answers-to-explain.txt");

const WORDS: &[&str] = &[
    "{",
    "}",
    "\n",
    "\r\n",
    "\"",
    ":",
    ",",
    "null",
    "\"id\":",
    "\"platform\":\"x\"",
    "\"endpoint\":\"probe\"",
    "\"status\":",
    "\"headers\":{\"retry-after\":\"120\"}",
    "\"body\":\"{\\\"error\\\":\\\"invalid_grant\\\"}\"",
    "\\u0000",
    "\\ud800",
    "\u{feff}",
];

/// What a line is called. What else is in it, nobody asked for and nobody judges, such as a number that is too large.
#[derive(serde::Deserialize)]
struct Named {
    id: String,
}

#[test]
fn any_lines_are_told_one_by_one_until_the_first_that_cannot_be_read() {
    let check = |input: &Input| -> Checked {
        let mut output = Vec::new();
        let ended = many(input.as_slice(), &mut output, NOW, &TimeZone::UTC);
        let asked: Vec<(usize, &[u8])> = input
            .split(|byte| *byte == b'\n')
            .enumerate()
            .filter(|(_, line)| !line.trim_ascii().is_empty())
            .collect();
        let told: Vec<&[u8]> = output
            .split(|byte| *byte == b'\n')
            .filter(|line| !line.is_empty())
            .collect();
        for (line, (_, asked)) in told.iter().zip(&asked) {
            let line: Value = serde_json::from_slice(line).unwrap();
            let asked: Named = serde_json::from_slice(asked).unwrap();
            prop_assert_eq!(line["id"].as_str(), Some(asked.id.as_str()));
            let known = ["proven_alive", "proven_dead", "not_known_yet"];
            prop_assert!(
                known.contains(&line["verdict"].as_str().unwrap_or_default()),
                "{line}"
            );
        }
        match ended {
            Ok(()) => prop_assert_eq!(told.len(), asked.len()),
            Err(Fault::Line { line, .. }) => {
                prop_assert_eq!(
                    Some(line),
                    asked.get(told.len()).map(|(index, _)| index + 1)
                );
            }
            Err(other) => prop_assert!(false, "{other}"),
        }
        Ok(!told.is_empty())
    };
    let seeds = lines(ANSWERS);
    run(
        "answers to explain",
        seeds.clone(),
        mutated(seeds, WORDS),
        check,
    );
}
