//! Reading what LLVM counted, in the form of lcov: `SF:file`, then `DA:line,times` for each line with code.

use std::collections::BTreeMap;
use std::path::Path;

/// One source file and how often each of its lines ran.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct File {
    /// From the root of the repository, with `/` on every system.
    pub(super) path: String,
    /// Times by line; only lines with code are there.
    pub(super) lines: BTreeMap<usize, u64>,
}

impl File {
    /// The same with those lines only.
    pub(super) fn only(&self, counts: impl Fn(usize) -> bool) -> Self {
        let lines = self.lines.iter().filter(|(line, _)| counts(**line));
        Self {
            path: self.path.clone(),
            lines: lines.map(|(line, times)| (*line, *times)).collect(),
        }
    }

    /// How many lines ran at least once.
    pub(super) fn covered(&self) -> usize {
        self.lines.values().filter(|times| **times > 0).count()
    }

    /// The lines that never ran, as `12` or `12-15`: neighbours among the lines with code stand together.
    pub(super) fn gaps(&self) -> Vec<String> {
        let mut gaps = Vec::new();
        let mut open: Option<(usize, usize)> = None;
        for (line, times) in &self.lines {
            match (open, times) {
                (None, 0) => open = Some((*line, *line)),
                (Some((first, _)), 0) => open = Some((first, *line)),
                (Some(gap), _) => {
                    gaps.push(gap);
                    open = None;
                }
                (None, _) => {}
            }
        }
        gaps.extend(open);
        let spoken = |(first, last)| {
            if first == last {
                format!("{first}")
            } else {
                format!("{first}-{last}")
            }
        };
        gaps.into_iter().map(spoken).collect()
    }
}

/// The files below `root`. A file that is told of twice has the sum of both.
pub(super) fn files(text: &str, root: &Path) -> Vec<File> {
    let mut files: BTreeMap<String, BTreeMap<usize, u64>> = BTreeMap::new();
    let mut path = None;
    for line in text.lines() {
        if let Some(file) = line.strip_prefix("SF:") {
            let below = Path::new(file).strip_prefix(root).ok();
            path = below.map(|below| below.to_string_lossy().replace('\\', "/"));
        } else if line == "end_of_record" {
            path = None;
        } else if let (Some(path), Some(count)) = (&path, line.strip_prefix("DA:")) {
            let mut fields = count.split(',');
            let mut number = || fields.next()?.parse::<u64>().ok();
            if let (Some(line), Some(times)) = (number(), number()) {
                let line = usize::try_from(line).unwrap_or(usize::MAX);
                *files
                    .entry(path.clone())
                    .or_default()
                    .entry(line)
                    .or_default() += times;
            }
        }
    }
    let of = |(path, lines)| File { path, lines };
    files.into_iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::files;

    #[test]
    fn lines_are_read_below_the_root_only() {
        let text = "SF:/house/src/a.rs\nFN:1,x\nDA:1,4\nDA:2,0\nDA:3,0\nDA:7,0\nDA:8,2\nDA:9,0\nend_of_record\n\
                    SF:/elsewhere/b.rs\nDA:1,0\nend_of_record\nSF:/house/src/a.rs\nDA:8,1\nend_of_record\n";
        let read = files(text, std::path::Path::new("/house"));
        assert_eq!(read.len(), 1);
        let file = &read[0];
        assert_eq!((file.path.as_str(), file.lines.len()), ("src/a.rs", 6));
        assert_eq!((file.covered(), file.lines[&8]), (2, 3));
        assert_eq!(file.gaps(), ["2-7", "9"]);
        assert_eq!(file.only(|line| line > 7).gaps(), ["9"]);
    }
}
