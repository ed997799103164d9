package principal

import (
	"context"

	"anteroom/internal/core/ref"
)

// Block is time of a date that a rule is about: it is protected, or somebody would
// rather meet then, or rather not.
type Block struct {
	Span
	Rule     ref.ID // empty, as is the label, when only the times may be seen
	Sort     string
	Label    string
	Override string // who may put a meeting into protected time
}

// Rules knows the rules of people's time.
type Rules interface {
	Rules(ctx context.Context, org ref.Org, ids []ref.ID) (map[ref.ID]Ruled, error)
}

// Ruled is what one principal's rules make of a date.
type Ruled interface {
	// Hours gives working hours that count instead of the usual ones.
	Hours(d Day) (hours []WorkingHours, ok bool)
	// Blocks gives what else the rules say, in order.
	Blocks(d Day) []Block
}

// Obey lets days follow rules; without, there are only the usual hours.
func (s *Service) Obey(rules Rules) { s.rules = rules }

func (s *Service) ruled(ctx context.Context, org ref.Org, ids []ref.ID) (map[ref.ID]Ruled, error) {
	if s.rules == nil || len(ids) == 0 {
		return nil, nil
	}
	return s.rules.Rules(ctx, org, ids)
}

func obey(days []Day, r Ruled) {
	for i := range days {
		d := &days[i]
		if hours, instead := r.Hours(*d); instead {
			d.Working = working(hours, d.Date, d.Zone)
		}
		d.Blocks = r.Blocks(*d)
	}
}

// veil leaves what those may know who see only times.
func (d *Day) veil() {
	d.Place = ""
	var kept []Block
	for _, b := range d.Blocks {
		if b.Sort == "protected" {
			kept = append(kept, Block{Span: b.Span, Sort: b.Sort})
		}
	}
	d.Blocks = kept
}

// Known tells whether there is such a principal. It asks for no grant.
// Errors: principal.not_found.
func (s *Service) Known(ctx context.Context, org ref.Org, id ref.ID) error {
	_, err := principals.Get(ctx, s.j.DB(), org, id)
	return err
}
