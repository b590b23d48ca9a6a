//! Whether the tray's icons can be told apart, and seen at all, at the sizes of panels and without
//! colour (G1).
//!
//! Each icon is laid on a panel, turned to grey, and its dots are put on three levels: as the panel,
//! plain, bright. The distance of two icons is the share of dots that differ among those where either
//! has something. An icon in another colour is the same icon here, and that is the point.

use super::*;

const STATES: [&str; 5] = ["healthy", "warning", "error", "refreshing", "unknown"];
/// What `cargo xtask icons` renders and panels ask for.
const SIZES: [u32; 4] = [16, 22, 24, 44];
/// A light panel, a dark one, a black one.
const PANELS: [[u8; 3]; 3] = [[246, 245, 244], [46, 52, 54], [19, 19, 19]];
/// Closer than this, two icons are too alike. The closest pair, check and cross, is at 0.24.
const APART: f64 = 0.2;
/// Below this contrast (WCAG 2.2, relative luminance) a dot is as good as the panel behind it.
const SEEN: f64 = 1.5;
/// The contrast that half of an icon's dots have to reach.
const STANDS_OUT: f64 = 2.5;
/// Brighter than this is bright: half the light of white.
const BRIGHT: f64 = 0.5;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Level {
    Panel,
    Plain,
    Bright,
}

type Dots = Vec<[u8; 4]>;

fn dots(state: &str, size: u32) -> Dots {
    let file = format!(
        "{}/icons/tray/{state}-{size}.png",
        env!("CARGO_MANIFEST_DIR")
    );
    let image = Image::from_bytes(&std::fs::read(file).unwrap()).unwrap();
    assert_eq!((image.width(), image.height()), (size, size), "{state}");
    image
        .rgba()
        .chunks_exact(4)
        .map(|dot| dot.try_into().unwrap())
        .collect()
}

fn light(dot: [f64; 3]) -> f64 {
    let [red, green, blue] = dot.map(|part| {
        let part = part / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The light of each dot on a panel.
fn greys(dots: &Dots, panel: [u8; 3]) -> Vec<f64> {
    dots.iter()
        .map(|dot| {
            let cover = f64::from(dot[3]) / 255.0;
            let mixed = [0, 1, 2]
                .map(|part| f64::from(dot[part]) * cover + f64::from(panel[part]) * (1.0 - cover));
            light(mixed)
        })
        .collect()
}

fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn shape(dots: &Dots, panel: [u8; 3]) -> Vec<Level> {
    let behind = light(panel.map(f64::from));
    greys(dots, panel)
        .into_iter()
        .map(|grey| match grey {
            _ if contrast(grey, behind) < SEEN => Level::Panel,
            _ if grey > BRIGHT => Level::Bright,
            _ => Level::Plain,
        })
        .collect()
}

fn distance(one: &Dots, other: &Dots, panel: [u8; 3]) -> f64 {
    let (one, other) = (shape(one, panel), shape(other, panel));
    let drawn: Vec<_> = one
        .iter()
        .zip(&other)
        .filter(|dots| *dots != (&Level::Panel, &Level::Panel))
        .collect();
    let differ = drawn.iter().filter(|(one, other)| one != other).count();
    differ as f64 / drawn.len() as f64
}

/// The same drawing in another colour: whatever is not bright takes it.
fn painted(dots: &Dots, colour: [u8; 3]) -> Dots {
    let [red, green, blue] = colour;
    dots.iter()
        .map(|dot| match dot {
            [.., cover] if light([dot[0], dot[1], dot[2]].map(f64::from)) > BRIGHT => {
                [255, 255, 255, *cover]
            }
            [.., cover] => [red, green, blue, *cover],
        })
        .collect()
}

#[test]
fn g1_the_states_are_told_apart_by_shape_alone() {
    for size in SIZES {
        let all = STATES.map(|state| (state, dots(state, size)));
        for panel in PANELS {
            for (index, (state, drawn)) in all.iter().enumerate() {
                for (other_state, other) in &all[index + 1..] {
                    let distance = distance(drawn, other, panel);
                    assert!(
                        distance >= APART,
                        "{state} and {other_state} are {distance:.2} apart at {size} px on {panel:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn g1_every_state_stands_out_on_light_and_dark_panels() {
    for size in SIZES {
        for state in STATES {
            let drawn = dots(state, size);
            for panel in PANELS {
                let behind = light(panel.map(f64::from));
                let mut contrasts: Vec<f64> = greys(&drawn, panel)
                    .into_iter()
                    .map(|grey| contrast(grey, behind))
                    .filter(|contrast| *contrast >= SEEN)
                    .collect();
                contrasts.sort_by(f64::total_cmp);
                let middle = contrasts[contrasts.len() / 2];
                assert!(
                    middle >= STANDS_OUT,
                    "{state} has a contrast of {middle:.2} at {size} px on {panel:?}"
                );
                assert!(
                    contrasts.len() * 3 > drawn.len(),
                    "{state} is too small at {size} px on {panel:?}"
                );
            }
        }
    }
}

#[test]
fn the_measure_calls_one_shape_in_two_colours_too_alike() {
    const RED: [u8; 3] = [211, 56, 44];
    const GREEN: [u8; 3] = [35, 144, 90];
    for state in STATES {
        let drawn = dots(state, 16);
        let (red, green) = (painted(&drawn, RED), painted(&drawn, GREEN));
        for panel in PANELS {
            let distance = distance(&red, &green, panel);
            assert!(distance < APART, "{state}: {distance:.2} on {panel:?}");
        }
    }
}

#[test]
fn fix_all_counts_in_words_and_is_absent_without_sign_ins() {
    assert_eq!(fix_all(0), None);
    assert_eq!(fix_all(1).as_deref(), Some("Fix all · 1 sign-in"));
    assert_eq!(fix_all(2).as_deref(), Some("Fix all · 2 sign-ins"));
}
