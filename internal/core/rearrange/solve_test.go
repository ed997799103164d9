package rearrange

import (
	"context"
	"math/rand/v2"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// random is a small problem of some kind, tight enough for its items to be in each other's way.
func random(r *rand.Rand, most int) *Problem {
	p := &Problem{People: 1 + r.IntN(4), Slots: 2 + r.IntN(6)}
	for range r.IntN(most + 1) {
		it := Item{Length: 1 + r.IntN(min(3, p.Slots))}
		it.Who = r.Perm(p.People)[:r.IntN(p.People+1)]
		for at := range p.Slots - it.Length + 1 {
			if r.IntN(3) > 0 {
				it.Starts = append(it.Starts, Start{at, r.IntN(20)})
			}
		}
		if r.IntN(3) == 0 {
			it.Starts = append(it.Starts, Start{Nowhere, 20 + r.IntN(30)})
		}
		p.Items = append(p.Items, it)
	}
	return p
}

// brute tries everything.
func brute(p *Problem) (missing, cost int) {
	taken := make([]bool, p.People*p.Slots)
	best := [2]int{1 << 30, 0}
	var try func(i, missing, cost int)
	try = func(i, missing, cost int) {
		if i == len(p.Items) {
			if missing < best[0] || missing == best[0] && cost < best[1] {
				best = [2]int{missing, cost}
			}
			return
		}
		it := p.Items[i]
		nowhere := false
		for _, s := range it.Starts {
			if s.At == Nowhere {
				nowhere = true
				try(i+1, missing, cost+s.Cost)
				continue
			}
			ok := true
			for _, who := range it.Who {
				for n := range it.Length {
					ok = ok && !taken[who*p.Slots+s.At+n]
				}
			}
			if !ok {
				continue
			}
			for _, v := range []bool{true, false} {
				for _, who := range it.Who {
					for n := range it.Length {
						taken[who*p.Slots+s.At+n] = v
					}
				}
				if v {
					try(i+1, missing, cost+s.Cost)
				}
			}
		}
		if !nowhere {
			try(i+1, missing+1, cost)
		}
	}
	try(0, 0, 0)
	return best[0], best[1]
}

// sound says what is wrong with a plan.
func sound(t rapid.TB, p *Problem, plan Plan) {
	t.Helper()
	by := map[[2]int]int{}
	cost, missing := 0, 0
	for i, k := range plan.Chosen {
		if k < 0 {
			for _, s := range p.Items[i].Starts {
				if s.At == Nowhere {
					t.Fatalf("item %d has nothing, though it may be left out", i)
				}
			}
			missing++
			continue
		}
		s := p.Items[i].Starts[k]
		cost += s.Cost
		if s.At == Nowhere {
			continue
		}
		for _, who := range p.Items[i].Who {
			for n := range p.Items[i].Length {
				if other, ok := by[[2]int{who, s.At + n}]; ok {
					t.Fatalf("person %d is with %d and %d at slot %d", who, other, i, s.At+n)
				}
				by[[2]int{who, s.At + n}] = i
			}
		}
	}
	if len(plan.Chosen) != len(p.Items) || cost != plan.Cost || missing != plan.Missing || plan.Bound > plan.Cost || plan.Proven && plan.Bound != plan.Cost {
		t.Fatalf("%+v, but it costs %d and %d are missing", plan, cost, missing)
	}
}

func TestIsAsGoodAsTryingEverything(t *testing.T) {
	for seed := range 1200 {
		p := random(rand.New(rand.NewPCG(uint64(seed), 3)), 6)
		missing, cost := brute(p)
		plan, err := Solve(t.Context(), p, Effort{Seed: uint64(seed)})
		if err != nil {
			t.Fatal(err)
		}
		sound(t, p, plan)
		if !plan.Proven || plan.Missing != missing || plan.Cost != cost {
			t.Fatalf("seed %d: %+v, want %d missing and cost %d", seed, plan, missing, cost)
		}
	}
}

func TestBoundsHoldWhenTheWorkEnds(t *testing.T) {
	for seed := range 150 {
		p := random(rand.New(rand.NewPCG(uint64(seed), 5)), 6)
		missing, cost := brute(p)
		for _, steps := range []int{1, 50, 1000, 30_000} {
			plan, _ := Solve(t.Context(), p, Effort{Seed: 1, Steps: steps})
			sound(t, p, plan)
			if plan.Missing == missing && plan.Bound > cost {
				t.Fatalf("seed %d: bound %d, but %d is possible", seed, plan.Bound, cost)
			}
		}
	}
}

func TestNobodyIsInTwoPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := random(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 7)), 60)
		e := Effort{Seed: rapid.Uint64().Draw(t, "effort"), Steps: rapid.IntRange(1, 400_000).Draw(t, "steps")}
		plan, err := Solve(context.Background(), p, e)
		if err != nil {
			t.Fatal(err)
		}
		sound(t, p, plan)
		again, _ := Solve(context.Background(), p, e)
		if !reflect.DeepEqual(plan, again) {
			t.Fatalf("the same question has two answers: %+v and %+v", plan, again)
		}
		e.From = plan.Chosen
		better, _ := Solve(context.Background(), p, e)
		if sound(t, p, better); better.Missing > plan.Missing || better.Missing == plan.Missing && better.Cost > plan.Cost {
			t.Fatalf("from %+v it came to %+v", plan, better)
		}
	})
}

func TestEndsWhenNobodyWaits(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	p := random(rand.New(rand.NewPCG(1, 1)), 60)
	plan, err := Solve(ctx, p, Effort{})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, p, plan)
}

func TestRefusesNonsense(t *testing.T) {
	for _, p := range []*Problem{
		{People: -1},
		{People: 1 << 20, Slots: 1 << 20},
		{People: 1, Slots: 2, Items: []Item{{Length: 0}}},
		{People: 1, Slots: 2, Items: []Item{{Length: 3}}},
		{People: 1, Slots: 2, Items: []Item{{Who: []int{1}, Length: 1}}},
		{People: 1, Slots: 2, Items: []Item{{Who: []int{0, 0}, Length: 1}}},
		{People: 1, Slots: 2, Items: []Item{{Length: 1, Starts: []Start{{2, 0}}}}},
		{People: 1, Slots: 2, Items: []Item{{Length: 1, Starts: []Start{{-2, 0}}}}},
		{People: 1, Slots: 2, Items: []Item{{Length: 1, Starts: []Start{{0, -1}}}}},
		{People: 1, Slots: 2, Items: []Item{{Length: 1, Starts: []Start{{0, MaxCost + 1}}}}},
	} {
		if plan, err := Solve(t.Context(), p, Effort{}); err == nil {
			t.Errorf("%+v: %+v", p, plan)
		}
	}
	if _, err := Solve(t.Context(), &Problem{}, Effort{From: []int{1}}); err == nil {
		t.Error("a beginning for nothing")
	}
}

func FuzzSolve(f *testing.F) {
	f.Add(uint64(1), uint16(9), uint32(1000))
	f.Fuzz(func(t *testing.T, seed uint64, items uint16, steps uint32) {
		p := random(rand.New(rand.NewPCG(seed, 11)), int(items%80))
		plan, err := Solve(t.Context(), p, Effort{Seed: seed, Steps: 1 + int(steps%200_000)})
		if err != nil {
			t.Fatal(err)
		}
		sound(t, p, plan)
	})
}
