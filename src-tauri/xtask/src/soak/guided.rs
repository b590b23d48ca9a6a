//! The step `guided`: the readers that can be called from outside, over inputs that libFuzzer makes.
//!
//! It keeps an input that reaches a line, or a comparison, which none reached before, and goes on from there. The
//! step `fuzz` knows the formats and has more targets; this one finds what nobody thought of. What it kept lies in
//! `target/guided` and is gone on from the next time.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde_json::Value;

use super::Request;
use crate::process::{command, quiet, stream};
use crate::terminal::{elapsed, say};
use crate::{Outcome, Stop, prerequisites, workspace};

/// What of a line of a file is a seed.
type Seed = fn(&str) -> Option<String>;

/// A target of `tests/guided`, and what it begins with.
struct Target {
    name: &'static str,
    /// Files below the root, a seed a line.
    seeds: &'static [(&'static str, Seed)],
}

const TARGETS: &[Target] = &[
    Target {
        name: "conversation",
        seeds: &[
            ("tests/fuzz/seeds/token-answers.jsonl", conversation),
            ("tests/fuzz/seeds/target-lists.jsonl", conversation),
        ],
    },
    Target {
        name: "error_body",
        seeds: &[("tests/data/error-bodies.jsonl", body)],
    },
    Target {
        name: "media",
        seeds: &[],
    },
    Target {
        name: "sealed_envelope",
        seeds: &[],
    },
    Target {
        name: "wait",
        seeds: &[("tests/fuzz/seeds/waits.txt", no_remark)],
    },
];

/// The platform's name, and its answers, a line each.
fn conversation(line: &str) -> Option<String> {
    let scene: Value = serde_json::from_str(line).ok()?;
    let mut lines = vec![scene["platform"].as_str()?.to_owned()];
    lines.extend(scene["answers"].as_array()?.iter().map(Value::to_string));
    Some(lines.join("\n"))
}

fn body(line: &str) -> Option<String> {
    let answer: Value = serde_json::from_str(line).ok()?;
    Some(answer["body"].as_str()?.to_owned())
}

fn no_remark(line: &str) -> Option<String> {
    (!line.starts_with('#')).then(|| line.to_owned())
}

/// Runs the targets one after the other, each for as many inputs as were asked for.
pub(super) fn guided(request: &Request) -> Outcome {
    let tool = prerequisites::cargo_fuzz()?;
    let crate_folder = workspace::root().join("tests/guided");
    let place = workspace::target().join("guided");
    let fuzz = |arguments: &[&str]| {
        let mut run = command(&tool);
        run.arg("fuzz").args(arguments).arg("--fuzz-dir");
        // Nothing of ours is unsafe, and without a sanitizer the stable compiler will do.
        run.arg(&crate_folder).args(["--sanitizer", "none"]);
        run.arg("--target-dir").arg(&place);
        run.current_dir(&crate_folder);
        run
    };
    stream(fuzz(&["build"]))?;
    for target in TARGETS {
        let kept = folder(&place.join("corpus").join(target.name))?;
        let seeds = folder(&place.join("seeds").join(target.name))?;
        let found = folder(&place.join("found").join(target.name))?;
        sow(target, &seeds)?;
        let begun = Instant::now();
        let mut run = fuzz(&["run", target.name]);
        run.arg(&kept).arg(&seeds).arg("--");
        run.arg(format!("-runs={}", request.cases));
        run.arg(format!("-seed={}", request.seed));
        run.arg(format!("-artifact_prefix={}/", found.display()));
        // One that takes ten seconds is as good as one that never ends.
        run.args(["-timeout=10", "-max_len=24576", "-verbosity=0"]);
        quiet(&format!("guided {}", target.name), run)?;
        say(&format!(
            "guided {}: {} inputs, {} kept, {}",
            target.name,
            request.cases,
            entries(&kept)?,
            elapsed(begun)
        ));
    }
    Ok(())
}

/// Writes each seed into a file of its own.
fn sow(target: &Target, into: &Path) -> Outcome {
    let mut number = 0_u32;
    for (path, seed) in target.seeds {
        let path = workspace::root().join(path);
        let text = fs::read_to_string(&path).map_err(at(&path))?;
        for seed in text.lines().filter_map(seed) {
            let file = into.join(format!("{number:04}"));
            fs::write(&file, seed).map_err(at(&file))?;
            number += 1;
        }
    }
    Ok(())
}

fn folder(path: &Path) -> Outcome<PathBuf> {
    fs::create_dir_all(path).map_err(at(path))?;
    Ok(path.to_owned())
}

fn entries(path: &Path) -> Outcome<usize> {
    Ok(fs::read_dir(path).map_err(at(path))?.count())
}

fn at<E: Display>(path: &Path) -> impl Fn(E) -> Stop {
    move |error| Stop(format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::TARGETS;
    use crate::workspace;

    #[test]
    fn every_target_that_is_there_is_run() {
        let folder = workspace::root().join("tests/guided/targets");
        let there: BTreeSet<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| {
                let path = entry.unwrap().path();
                path.file_stem().unwrap().to_str().unwrap().to_owned()
            })
            .collect();
        let run = TARGETS.iter().map(|target| target.name.to_owned());
        assert_eq!(there, run.collect());
    }

    #[test]
    fn every_file_of_seeds_gives_some() {
        for (path, seed) in TARGETS.iter().flat_map(|target| target.seeds) {
            let text = fs::read_to_string(workspace::root().join(path)).unwrap();
            assert!(text.lines().filter_map(seed).count() > 5, "{path}");
        }
    }
}
