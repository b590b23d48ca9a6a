//! Chance that is no chance: the same rows give the same waits, so that plans stay pure functions.

use uuid::Uuid;

/// A number below `below` that looks drawn, from an id and a count.
pub(crate) fn draw(id: &Uuid, count: u64, below: i64) -> i64 {
    let Ok(bound @ 1..) = u64::try_from(below) else {
        return 0;
    };
    let (high, low) = id.as_u64_pair();
    let drawn = mix(high ^ mix(low ^ mix(count))) % bound;
    i64::try_from(drawn).unwrap_or(0)
}

/// The finishing steps of SplitMix64: every bit of the input moves every bit of the output.
const fn mix(input: u64) -> u64 {
    let mut bits = input.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nw_06_draws_repeat_stay_in_bounds_and_spread() {
        let id = Uuid::from_u64_pair(7, 11);
        let mut seen = [0_u32; 10];
        for count in 0..1_000 {
            let drawn = draw(&id, count, 10);
            assert_eq!(drawn, draw(&id, count, 10));
            seen[usize::try_from(drawn).unwrap()] += 1;
        }
        assert!(
            seen.iter().all(|times| (60..=140).contains(times)),
            "{seen:?}"
        );
        assert_eq!(draw(&id, 1, 0), 0);
        assert_eq!(draw(&id, 1, -5), 0);
    }
}
