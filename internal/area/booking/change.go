package booking

import (
	"slices"

	"anteroom/internal/core/op"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/ref"
)

// PageChange is a merge patch (RFC 7396) of a page.
type PageChange struct {
	Title     op.Optional[string]             `json:"title,omitzero" maxLength:"200"`
	About     op.Optional[string]             `json:"about,omitzero" maxLength:"5000"`
	Thanks    op.Optional[string]             `json:"thanks,omitzero" maxLength:"5000"`
	Place     op.Optional[string]             `json:"place,omitzero" maxLength:"1000"`
	Link      op.Optional[string]             `json:"link,omitzero" maxLength:"2000"`
	State     op.Optional[string]             `json:"state,omitzero" maxLength:"20"`
	Hosts     op.Optional[[]Host]             `json:"hosts,omitzero" maxItems:"10"`
	Pick      op.Optional[string]             `json:"pick,omitzero" maxLength:"20"`
	Zone      op.Optional[string]             `json:"zone,omitzero" maxLength:"64"`
	Minutes   op.Optional[[]int]              `json:"minutes,omitzero" maxItems:"6"`
	Grid      op.Optional[int]                `json:"grid,omitzero"`
	Notice    op.Optional[int]                `json:"notice,omitzero"`
	Horizon   op.Optional[int]                `json:"horizon,omitzero"`
	Before    op.Optional[int]                `json:"before,omitzero"`
	After     op.Optional[int]                `json:"after,omitzero"`
	PerDay    op.Optional[int]                `json:"per_day,omitzero"`
	PerWeek   op.Optional[int]                `json:"per_week,omitzero"`
	Moves     op.Optional[int]                `json:"moves,omitzero"`
	Confirm   op.Optional[bool]               `json:"confirm,omitzero"`
	Rooms     op.Optional[[]ref.ID]           `json:"rooms,omitzero" maxItems:"20"`
	Within    op.Optional[int]                `json:"confirm_within,omitzero"`
	Questions op.Optional[[]outside.Question] `json:"questions,omitzero" maxItems:"10"`
}

func (c *PageChange) apply(p *Page) {
	for _, f := range []struct {
		from op.Optional[string]
		to   *string
	}{
		{c.Title, &p.Title}, {c.About, &p.About}, {c.Thanks, &p.Thanks}, {c.Place, &p.Place}, {c.Link, &p.Words.Link}, {c.State, &p.State}, {c.Pick, &p.Pick}, {c.Zone, &p.Zone},
	} {
		f.from.Apply(f.to)
	}
	for _, f := range []struct {
		from op.Optional[int]
		to   *int
	}{
		{c.Grid, &p.Grid}, {c.Notice, &p.Notice}, {c.Horizon, &p.Horizon}, {c.Before, &p.Before}, {c.After, &p.After}, {c.PerDay, &p.PerDay}, {c.PerWeek, &p.PerWeek}, {c.Moves, &p.Moves}, {c.Within, &p.Within},
	} {
		f.from.Apply(f.to)
	}
	c.Confirm.Apply(&p.Confirm)
	if c.Hosts.Set {
		p.Hosts = slices.Clone(c.Hosts.Value)
	}
	if c.Minutes.Set {
		p.Minutes = slices.Clone(c.Minutes.Value)
	}
	if c.Rooms.Set {
		p.Rooms = slices.Clone(c.Rooms.Value)
	}
	if c.Questions.Set {
		p.Questions = slices.Clone(c.Questions.Value)
	}
}
