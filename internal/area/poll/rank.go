package poll

import (
	"cmp"
	"slices"

	"anteroom/internal/core/ref"
)

// Tally is who can come at one of the times.
type Tally struct {
	Option     ref.ID `json:"option"`
	Rank       int    `json:"rank" doc:"1 is the best; those that are equally good share it"`
	Best       bool   `json:"best" doc:"Nobody has better reasons for another, and somebody wants it"`
	Yes        int    `json:"yes"`
	Maybe      int    `json:"maybe"`
	No         int    `json:"no"`
	Missing    int    `json:"missing" doc:"Those who have not said"`
	NeededNo   int    `json:"needed_no" doc:"Those of them the meeting needs who can't"`
	NeededYes  int    `json:"needed_yes"`
	neededSoSo int
	taken      bool
}

// tally ranks the options of a poll: one that is no longer free last, then by how many
// of those whom the meeting needs can't, how many of them can or can if need be, and in
// the same way the others; what comes sooner decides nothing but the order shown.
// taken tells which options are no longer free.
func tally(p *Poll, voters []Voter, taken map[ref.ID]bool) []Tally {
	all := make([]Tally, len(p.Options))
	for i := range p.Options {
		o := &p.Options[i]
		t := Tally{Option: o.ID, taken: taken[o.ID]}
		for k := range voters {
			v := &voters[k]
			switch v.vote(o) {
			case yes:
				t.Yes++
				if v.Required {
					t.NeededYes++
				}
			case maybe:
				t.Maybe++
				if v.Required {
					t.neededSoSo++
				}
			case no:
				t.No++
				if v.Required {
					t.NeededNo++
				}
			default:
				t.Missing++
			}
		}
		all[i] = t
	}
	better := func(x, y *Tally) int {
		return cmp.Or(
			cmp.Compare(btoi(x.taken), btoi(y.taken)),
			cmp.Compare(x.NeededNo, y.NeededNo),
			cmp.Compare(y.NeededYes+y.neededSoSo, x.NeededYes+x.neededSoSo),
			cmp.Compare(y.NeededYes, x.NeededYes),
			cmp.Compare(y.Yes+y.Maybe, x.Yes+x.Maybe),
			cmp.Compare(y.Yes, x.Yes),
			cmp.Compare(x.No, y.No),
		)
	}
	order := make([]*Tally, len(all))
	for i := range all {
		order[i] = &all[i]
	}
	slices.SortStableFunc(order, better)
	for i, t := range order {
		t.Rank = i + 1
		if i > 0 && better(order[i-1], t) == 0 {
			t.Rank = order[i-1].Rank
		}
		t.Best = t.Rank == 1 && t.Yes+t.Maybe > 0 && !t.taken
	}
	return all
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
