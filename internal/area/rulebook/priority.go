package rulebook

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/rank"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

const maxLines = 30

// Priority is an order that a principal gave: what goes first and what can wait.
type Priority struct {
	record.Head
	Label string      `json:"label"`
	From  clock.Date  `json:"from,omitzero" format:"date" doc:"First day; absent for no bound"`
	Until clock.Date  `json:"until,omitzero" format:"date" doc:"Last day, inclusive; absent for no bound"`
	First []rank.Line `json:"first" doc:"What goes first, in order"`
	Last  []rank.Line `json:"last" doc:"What can wait, the last the longest"`
}

// List is the order as core/rank weighs by it.
func (p *Priority) List() rank.List {
	return rank.List{ID: string(p.ID), Label: p.Label, From: p.From, Until: p.Until, First: p.First, Last: p.Last}
}

func (p *Priority) settle() error {
	p.Label = strings.TrimSpace(p.Label)
	e := errs.New(errs.Invalid, "priority.invalid", "Some of this can't be saved as it is.")
	if p.Label == "" || utf8.RuneCountInString(p.Label) > maxLabel {
		e = e.With("body.label", "Give it a name of at most 200 characters.")
	}
	for name, d := range map[string]clock.Date{"body.from": p.From, "body.until": p.Until} {
		if d != "" && !isDate(string(d)) {
			e = e.With(name, "Write a date as 2026-06-01.")
		}
	}
	if p.From != "" && p.Until != "" && p.Until < p.From && len(e.Fields) == 0 {
		e = e.With("body.until", "The last day can't be before the first.")
	}
	if len(p.First)+len(p.Last) == 0 || len(p.First) > maxLines || len(p.Last) > maxLines {
		e = e.With("body.first", "Name 1 to 30 things that go first or can wait.")
	}
	for name, lines := range map[string]*[]rank.Line{"first": &p.First, "last": &p.Last} {
		if *lines == nil {
			*lines = []rank.Line{}
		}
		for i := range *lines {
			if msg := settleLine(&(*lines)[i]); msg != "" {
				e = e.With(fmt.Sprintf("body.%s[%d]", name, i), msg)
			}
		}
	}
	if len(e.Fields) > 0 {
		return e
	}
	return nil
}

// settleLine tidies a line and says what is wrong with it; "" for nothing.
func settleLine(l *rank.Line) string {
	l.Value = strings.TrimSpace(l.Value)
	if utf8.RuneCountInString(l.Value) > maxLabel {
		return "At most 200 characters."
	}
	switch l.By {
	case rank.Tag:
		if _, ok := ref.Parse(l.Value); !ok {
			return "Choose a tag."
		}
	case rank.Words:
		if textkey.Fold(l.Value) == "" {
			return "Write a word that is in the title."
		}
	case rank.Guest:
		domain, everybody := strings.CutPrefix(l.Value, "@")
		if everybody {
			domain = "x@" + domain
		}
		key, ok := textkey.Email(domain)
		if !ok {
			return "Write an address, or @board.example for everybody there."
		}
		if l.Value = key; everybody {
			l.Value = key[1:]
		}
	default:
		return "Choose tag, words or guest."
	}
	return ""
}

// PriorityDraft is an order that somebody gives.
type PriorityDraft struct {
	ID        ref.ID      `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second one"`
	Principal ref.ID      `json:"principal" maxLength:"36"`
	Label     string      `json:"label" maxLength:"200"`
	From      clock.Date  `json:"from,omitempty" maxLength:"10"`
	Until     clock.Date  `json:"until,omitempty" maxLength:"10"`
	First     []rank.Line `json:"first,omitempty" maxItems:"30"`
	Last      []rank.Line `json:"last,omitempty" maxItems:"30"`
}

// PriorityChange is a merge patch (RFC 7396) of an order; a date is "" for no bound.
type PriorityChange struct {
	Label op.Optional[string]      `json:"label,omitzero" maxLength:"200"`
	From  op.Optional[clock.Date]  `json:"from,omitzero" maxLength:"10"`
	Until op.Optional[clock.Date]  `json:"until,omitzero" maxLength:"10"`
	First op.Optional[[]rank.Line] `json:"first,omitzero" maxItems:"30"`
	Last  op.Optional[[]rank.Line] `json:"last,omitzero" maxItems:"30"`
}

// PriorityAnswer is what a change of an order answers with.
type PriorityAnswer struct {
	Priority Priority `json:"priority"`
	Act      ref.Act  `json:"act,omitempty" doc:"Undo takes this back; absent when nothing had to be changed"`
}

func priorityAnswer(p Priority, act ref.Act) any { return PriorityAnswer{p, act} }

// Order writes down what goes first. Errors: principal.not_found, priority.*, access.*.
func (s *Service) Order(ctx context.Context, a access.Actor, d PriorityDraft) (out PriorityAnswer, err error) {
	p := Priority{Label: d.Label, From: d.From, Until: d.Until, First: slices.Clone(d.First), Last: slices.Clone(d.Last)}
	out.Act, err = create(ctx, s, a, priorities, d.ID, d.Principal, qCountPriorities, &p, p.settle, func(act ref.Act) any { return PriorityAnswer{p, act} })
	out.Priority = p
	return out, err
}

// Reorder changes what goes first. Errors: priority.*, access.*.
func (s *Service) Reorder(ctx context.Context, a access.Actor, id ref.ID, rev int64, c PriorityChange) (out PriorityAnswer, err error) {
	out.Priority, out.Act, err = change(ctx, s, a, priorities, id, rev, func(p Priority) (Priority, error) {
		patch(&p.Label, c.Label)
		patch(&p.From, c.From)
		patch(&p.Until, c.Until)
		patch(&p.First, c.First)
		patch(&p.Last, c.Last)
		return p, p.settle()
	}, priorityAnswer)
	return out, err
}

// TrashPriority puts an order away. Errors: priority.*, access.*.
func (s *Service) TrashPriority(ctx context.Context, a access.Actor, id ref.ID, rev int64) (out PriorityAnswer, err error) {
	out.Priority, out.Act, err = shelve(ctx, s, a, priorities, id, rev, true, priorityAnswer)
	return out, err
}

// RestorePriority takes an order out of the trash. Errors: priority.*, access.*.
func (s *Service) RestorePriority(ctx context.Context, a access.Actor, id ref.ID, rev int64) (out PriorityAnswer, err error) {
	out.Priority, out.Act, err = shelve(ctx, s, a, priorities, id, rev, false, priorityAnswer)
	return out, err
}

// Priorities lists the orders of a principal, or of all the actor reads: those that end first come first.
func (s *Service) Priorities(ctx context.Context, a access.Actor, principal ref.ID) ([]Priority, error) {
	all, err := listed(ctx, s, a, priorities, fPriorities, principal)
	if err != nil {
		return nil, err
	}
	heirs, err := s.tags.Heirs(ctx, a.Org)
	for i := range all {
		all[i].First, all[i].Last = inherited(all[i].First, heirs), inherited(all[i].Last, heirs)
	}
	slices.SortStableFunc(all, func(x, y Priority) int {
		const never = clock.Date("9999-99-99")
		return cmp.Or(cmp.Compare(x.Space, y.Space), cmp.Compare(cmp.Or(x.Until, never), cmp.Or(y.Until, never)), cmp.Compare(textkey.Sort(x.Label), textkey.Sort(y.Label)), cmp.Compare(x.ID, y.ID))
	})
	return all, err
}

// Ranks gives the orders of principals, of those that the actor reads.
func (s *Service) Ranks(ctx context.Context, a access.Actor, principals []ref.ID) (map[ref.ID][]rank.List, error) {
	v := access.Scope(a, access.On(KindPriority, access.Read))
	var seen []ref.ID
	for _, id := range principals {
		if v.Content(ref.Space(id)) {
			seen = append(seen, id)
		}
	}
	all, err := s.orders.Get(ctx, a.Org)
	if err != nil {
		return nil, err
	}
	heirs, err := s.tags.Heirs(ctx, a.Org)
	ranks := only(all, seen)
	if len(heirs) == 0 {
		return ranks, err
	}
	for id, lists := range ranks {
		lists = slices.Clone(lists) // what is kept in memory stays as it is
		for i := range lists {
			lists[i].First, lists[i].Last = inherited(lists[i].First, heirs), inherited(lists[i].Last, heirs)
		}
		ranks[id] = lists
	}
	return ranks, err
}

// inherited gives the lines with the tags that stand now for those that were merged.
func inherited(lines []rank.Line, heirs map[ref.ID]ref.ID) []rank.Line {
	if len(heirs) == 0 {
		return lines
	}
	lines = slices.Clone(lines)
	for i, l := range lines {
		if heir, ok := heirs[ref.ID(l.Value)]; ok && l.By == rank.Tag {
			lines[i].Value = string(heir)
		}
	}
	return lines
}

func (s *Service) readOrders(ctx context.Context, org ref.Org) (map[ref.ID][]rank.List, error) {
	all, err := db.All(ctx, s.j.DB(), scanPriority, qOrders, org)
	by := map[ref.ID][]rank.List{}
	for i := range all {
		by[ref.ID(all[i].Space)] = append(by[ref.ID(all[i].Space)], all[i].List())
	}
	return by, err
}
