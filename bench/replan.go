package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"anteroom/bench/upset"
	"anteroom/internal/core/rearrange"
)

// solverLimit is how long the exact solver beside ours may work on one instance.
var solverLimit = 15 * time.Second

// replan measures planning weeks anew that are upset, beside an exact solver on the same
// weeks. Where the time is thin enough ours has to prove the best plan; where it is
// not, it is given a second.
func (b *bench) replan() (group, error) {
	g := group{title: "re-plan: least disruption of upset weeks"}
	solver, err := exec.LookPath("cbc")
	if err != nil {
		g.remarks = append(g.remarks, "CBC is not installed (Debian: apt-get install coinor-cbc), so nothing is measured beside it")
	}
	for _, s := range []upset.Shape{
		{People: 10, Meetings: 50, Weeks: 1, Away: 2, Urgent: 3}, {People: 20, Meetings: 120, Weeks: 1, Away: 3, Urgent: 5}, {People: 50, Meetings: 500, Weeks: 2, Away: 5, Urgent: 8},
		{People: 10, Meetings: 110, Weeks: 1, Away: 3, Urgent: 6}, {People: 20, Meetings: 220, Weeks: 1, Away: 4, Urgent: 10}, {People: 30, Meetings: 420, Weeks: 1, Away: 6, Urgent: 12},
	} {
		for _, seed := range []uint64{1, 2} {
			progress("Planning anew: %d people, %d meetings, %d", s.People, s.Meetings, seed)
			f, err := b.planAnew(s, seed, solver)
			if err != nil {
				return g, err
			}
			g.figures = append(g.figures, f)
		}
	}
	g.remarks = append(g.remarks, fmt.Sprintf("cost and time of the plan; beside it: CBC with one thread, at most %v; where nothing proves a best plan, ours is measured against the lower bound or the best of both", solverLimit))
	return g, nil
}

func (b *bench) planAnew(s upset.Shape, seed uint64, solver string) (figure, error) {
	p, load := s.Make(seed)
	limit := time.Second
	if load < 40 {
		limit = 5 * time.Second
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	began := time.Now()
	plan, err := rearrange.Solve(ctx, &p, rearrange.Effort{Seed: 1})
	took := time.Since(began)
	if err != nil {
		return figure{}, err
	}
	f := figure{name: fmt.Sprintf("%d people, %d meetings, %.0f %% taken", s.People, len(p.Items), load), measured: outcome(plan.Cost, plan.Proven, took), unit: "%", atMost: true}
	best := plan.Cost
	if solver != "" {
		other, err := b.exactly(solver, &p)
		if err != nil {
			return f, err
		}
		f.reference = other.text
		switch {
		case other.proven && plan.Proven && other.cost != plan.Cost:
			return f, fmt.Errorf("both prove their plan the best: %d here, %d there", plan.Cost, other.cost)
		case other.proven && plan.Proven:
			f.ratio = float64(other.took) / float64(took)
		case other.cost > 0:
			f.ratio = float64(other.cost) / float64(max(plan.Cost, 1))
		}
		if other.cost > 0 {
			best = min(best, other.cost)
		}
	}
	over := 100 * (float64(plan.Cost)/float64(max(best, 1)) - 1)
	switch {
	case load < 40 && plan.Proven:
		f.value, f.aim, f.floor, f.unit = ms(took), 100, 1000, "ms"
	case load < 40:
		f.value, f.floor = over, 2
	case load < 57:
		f.value, f.aim, f.floor = over, 1, 5
	default:
		f.value = over // better than the solver's best
	}
	return f, nil
}

func outcome(cost int, proven bool, took time.Duration) string {
	text := fmt.Sprintf("%d in %s", cost, millis(took))
	if proven {
		text += ", proven"
	}
	return text
}

// exact is what a solver found.
type exact struct {
	cost   int // 0 for nothing
	proven bool
	took   time.Duration
	text   string
}

var objective = regexp.MustCompile(`Objective value: +([0-9.]+)`)

// exactly runs the solver on a week.
func (b *bench) exactly(solver string, p *rearrange.Problem) (x exact, err error) {
	var text bytes.Buffer
	if err := upset.WriteLP(&text, p); err != nil {
		return x, err
	}
	file := filepath.Join(b.dir, "week.lp")
	if err := os.WriteFile(file, text.Bytes(), 0o600); err != nil {
		return x, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 3*solverLimit+30*time.Second) // some of its steps look at the clock late
	defer cancel()
	began := time.Now()
	out, err := exec.CommandContext(ctx, solver, file, "timeMode", "elapsed", "sec", strconv.Itoa(int(solverLimit/time.Second)), "solve", "quit").CombinedOutput()
	x.took = time.Since(began)
	if err != nil && ctx.Err() == nil {
		return x, fmt.Errorf("cbc: %w: %s", err, out)
	}
	if m := objective.FindSubmatch(out); m != nil && !strings.Contains(string(out), "No feasible solution found") {
		v, err := strconv.ParseFloat(string(m[1]), 64)
		if err != nil {
			return x, err
		}
		x.cost = int(v + 0.5)
	}
	x.proven = strings.Contains(string(out), "Result - Optimal solution found")
	x.text = outcome(x.cost, x.proven, x.took)
	if x.cost == 0 && !x.proven {
		x.text = "nothing in " + millis(x.took)
	}
	return x, nil
}
