package rearrange

import (
	"context"
	"math"
)

// Solve gives the best plan it finds with some effort. It errs for a problem that makes no sense only.
func Solve(ctx context.Context, p *Problem, e Effort) (Plan, error) {
	if err := p.check(&e); err != nil {
		return Plan{}, err
	}
	if len(p.Items) == 0 {
		return Plan{Chosen: []int{}, Proven: true}, nil
	}
	if e.Steps <= 0 || e.Steps > maxSteps {
		e.Steps = maxSteps
	}
	m := compile(p)
	r := newSearch(m, p, &e)
	r.begin(e.From)
	plan := Plan{}
	spent, low := 0, int64(0)
	for share := 200_000; ; share *= 2 {
		r.improve(ctx, min(share, e.Steps-spent-r.spent), -1)
		x := newExact(ctx, m, min(share, e.Steps-spent-r.spent))
		if x.left <= 0 || ctx.Err() != nil {
			break
		}
		better, cost, bound := x.solve(x.whole(r.cost), r.cost, 300)
		spent += x.spent
		if better != nil && cost < r.cost {
			r.adopt(better)
		}
		low = max(low, bound)
		if !x.over {
			plan.Proven = true
			break
		}
		for r.cost < missing && r.cost-bound > r.cost/16 && share*4 < e.Steps { // too far away to be searched through
			r.improve(ctx, min(share, e.Steps-spent-r.spent), -1)
			share *= 2
		}
	}
	plan.Steps = r.spent + spent
	plan = plan.of(m, r)
	if !plan.Proven {
		plan.Bound = int(max(0, low-missing*int64(plan.Missing)))
	}
	return plan, nil
}

// adopt takes over what was found.
func (r *search) adopt(better []chosen) {
	at := make([]int32, len(r.s.at))
	for _, c := range better {
		at[c.item] = c.choice
	}
	r.s.become(at)
	r.round, r.since = math.MaxInt64, r.spent
	r.keep()
}

// of fills the answer in.
func (plan Plan) of(m *model, r *search) Plan {
	plan.Chosen = make([]int, len(m.choices))
	for i, k := range r.best {
		c := &m.choices[i][k]
		plan.Chosen[i] = int(c.index)
		if c.index < 0 {
			plan.Missing++
		} else {
			plan.Cost += int(c.cost)
		}
	}
	if plan.Proven {
		plan.Bound = plan.Cost
	}
	return plan
}
