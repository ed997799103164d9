package principal

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

// Ops are the operations of this area.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	seePartner, assign := access.On(KindPartnership, access.Read), access.On(KindPartnership, access.Manage)
	return append(s.whereaboutsOps(),
		op.New(op.Spec{
			Name: "principal.list", Summary: "List principals with where they are", Method: http.MethodGet, Path: "/principals",
			Action: access.On(Name, access.Busy), Example: "", Volatile: true,
		}, s.opList),
		op.New(op.Spec{
			Name: "principal.create", Summary: "Add a principal", Method: http.MethodPost, Path: "/principals", Action: access.On("organisation", access.Read),
			Example: map[string]any{"name": "Amara Osei", "title": "Chief executive", "zone": "Europe/London", "place": "London"},
		}, s.opCreate),
		op.New(op.Spec{
			Name: "principal.update", Summary: "Change a principal", Method: http.MethodPatch, Path: "/principals/{id}", Action: write,
			Example: map[string]any{"rev": 1, "zone": "Asia/Singapore", "place": "Singapore"},
		}, s.opUpdate),
		op.New(op.Spec{
			Name: "principal.days", Summary: "Say where principals are on each date, and when they work", Method: http.MethodGet, Path: "/principals/{id}/days",
			Action: read, Example: "from=2026-03-23&until=2026-03-29",
		}, s.opDays),
		op.New(op.Spec{
			Name: "partnership.list", Summary: "List who supports whom", Method: http.MethodGet, Path: "/partnerships",
			Action: seePartner, Example: "", Volatile: true,
		}, s.opPartnerships),
		op.New(op.Spec{
			Name: "partnership.create", Summary: "Say who supports a principal, from when to when", Method: http.MethodPost, Path: "/partnerships", Action: assign,
			Example: map[string]any{"principal": example, "member": example, "role": "assistant", "from": "2026-03-23", "until": "2026-03-29", "sees_private": false, "reason": "Cover for leave"},
		}, s.opAssign),
		op.New(op.Spec{
			Name: "partnership.update", Summary: "Change a partnership", Method: http.MethodPatch, Path: "/partnerships/{id}", Action: assign,
			Example: map[string]any{"rev": 1, "until": "2026-04-05"},
		}, s.opAmend),
		op.New(op.Spec{
			Name: "partnership.end", Summary: "End a partnership, now or after a day", Method: http.MethodPost, Path: "/partnerships/{id}/end", Action: assign,
			Example: map[string]any{"rev": 1, "on": "2026-03-29"},
		}, s.opEnd),
		s.videoOp(),
	)
}

type principalAnswer struct {
	Principal Principal `json:"principal"`
	Act       ref.Act   `json:"act"`
}

type partnershipAnswer struct {
	Partnership Partnership `json:"partnership"`
	Act         ref.Act     `json:"act"`
}

type (
	principalOut     struct{ Body principalAnswer }
	partnershipOut   struct{ Body partnershipAnswer }
	principalListOut struct {
		Body struct {
			Items []PrincipalSeen `json:"items"`
		}
	}
	partnershipListOut struct {
		Body struct {
			Items []PartnershipSeen `json:"items"`
		}
	}
)

func (s *Service) opList(ctx context.Context, a access.Actor, _ *struct{}) (*principalListOut, error) {
	all, err := s.List(ctx, a)
	out := &principalListOut{}
	out.Body.Items = all
	return out, err
}

type principalIn struct {
	Body struct {
		ID        ref.ID         `json:"id,omitempty" maxLength:"36"`
		Name      string         `json:"name" maxLength:"200"`
		Title     string         `json:"title,omitempty" maxLength:"200"`
		Zone      string         `json:"zone" maxLength:"64" doc:"IANA name of the home zone"`
		Place     string         `json:"place,omitempty" maxLength:"200"`
		Colour    *int           `json:"colour,omitempty" minimum:"0" maximum:"7" doc:"The next in turn when absent"`
		Member    ref.Member     `json:"member,omitempty" maxLength:"36" doc:"The principal's own sign-in"`
		Assistant ref.Member     `json:"assistant,omitempty" maxLength:"36" doc:"Who supports them from today on; a plain member who names nobody does"`
		Hours     []WorkingHours `json:"hours,omitempty" maxItems:"14" doc:"Monday to Friday, 09:00 to 18:00, when absent"`
		Video     string         `json:"video,omitempty" maxLength:"500" doc:"From what video links are made: https://meet.example/{name}-{token}"`
	}
}

func (s *Service) opCreate(ctx context.Context, a access.Actor, in *principalIn) (*principalOut, error) {
	b := in.Body
	p, act, err := s.Create(ctx, a, NewPrincipal{
		ID: b.ID, Name: b.Name, Title: b.Title, Zone: b.Zone, Place: b.Place, Colour: b.Colour, Member: b.Member, Assistant: b.Assistant, Hours: b.Hours, Video: b.Video,
	})
	return &principalOut{Body: principalAnswer{p, act}}, err
}

type principalPatchIn struct {
	ID   ref.ID `path:"id" maxLength:"36"`
	Body struct {
		Rev    int64                       `json:"rev" minimum:"1"`
		Name   op.Optional[string]         `json:"name,omitzero" maxLength:"200"`
		Title  op.Optional[string]         `json:"title,omitzero" maxLength:"200"`
		Zone   op.Optional[string]         `json:"zone,omitzero" maxLength:"64"`
		Place  op.Optional[string]         `json:"place,omitzero" maxLength:"200"`
		Colour op.Optional[int]            `json:"colour,omitzero" minimum:"0" maximum:"7"`
		Member op.Optional[ref.Member]     `json:"member,omitzero" maxLength:"36"`
		Hours  op.Optional[[]WorkingHours] `json:"hours,omitzero" maxItems:"14"`
		Video  op.Optional[string]         `json:"video,omitzero" maxLength:"500"`
	}
}

// given turns a field of a patch into a pointer; nil for "leave alone".
func given[T any](o op.Optional[T]) *T {
	if !o.Set {
		return nil
	}
	return &o.Value
}

func (s *Service) opUpdate(ctx context.Context, a access.Actor, in *principalPatchIn) (*principalOut, error) {
	b := in.Body
	p, act, err := s.Update(ctx, a, in.ID, Change{
		Rev: b.Rev, Name: given(b.Name), Title: given(b.Title), Zone: given(b.Zone), Place: given(b.Place),
		Colour: given(b.Colour), Member: given(b.Member), Hours: given(b.Hours), Video: given(b.Video),
	})
	return &principalOut{Body: principalAnswer{p, act}}, err
}

type principalDaysIn struct {
	ID    ref.ID     `path:"id" maxLength:"36"`
	From  clock.Date `query:"from" required:"true" format:"date"`
	Until clock.Date `query:"until" required:"true" format:"date" doc:"Inclusive, at most 366 days"`
}

// PrincipalDay is where a principal is on a date, and when they work there.
type PrincipalDay struct {
	Date    clock.Date    `json:"date" format:"date"`
	Place   string        `json:"place"`
	Zone    string        `json:"zone"`
	Away    bool          `json:"away"`
	Working []WorkingSpan `json:"working"`
	Blocks  []DayBlock    `json:"blocks" doc:"What rules say about the date: protected time and preferences"`
}

// DayBlock is time of a date that a rule is about.
type DayBlock struct {
	WorkingSpan
	Rule     ref.ID `json:"rule,omitempty"`
	Sort     string `json:"sort" enum:"protected,rather,rather_not"`
	Label    string `json:"label,omitempty"`
	Override string `json:"override,omitempty" enum:"principal,assistant,anyone" doc:"Who may put a meeting into protected time"`
}

// WorkingSpan is a stretch of working time between two instants, the second excluded.
type WorkingSpan struct {
	FromUS clock.Micros `json:"from_us"`
	ToUS   clock.Micros `json:"to_us"`
}

type principalDaysOut struct {
	Body struct {
		Items []PrincipalDay `json:"items"`
	}
}

func (s *Service) opDays(ctx context.Context, a access.Actor, in *principalDaysIn) (*principalDaysOut, error) {
	if _, err := access.Authorize(a, access.On(Name, access.Busy), ref.Space(in.ID)); err != nil {
		return nil, err
	}
	for _, d := range []clock.Date{in.From, in.Until} {
		if _, err := clock.ParseDate(string(d)); err != nil {
			return nil, err
		}
	}
	days, err := s.Days(ctx, a, []ref.ID{in.ID}, in.From, in.Until)
	out := &principalDaysOut{}
	for _, d := range days[in.ID] {
		line := PrincipalDay{Date: d.Date, Place: d.Place, Zone: d.Zone, Away: d.Away}
		for _, w := range d.Working {
			line.Working = append(line.Working, WorkingSpan{w.From, w.Until})
		}
		for _, b := range d.Blocks {
			line.Blocks = append(line.Blocks, DayBlock{WorkingSpan{b.From, b.Until}, b.Rule, b.Sort, b.Label, b.Override})
		}
		out.Body.Items = append(out.Body.Items, line)
	}
	return out, err
}

func (s *Service) opPartnerships(ctx context.Context, a access.Actor, _ *struct{}) (*partnershipListOut, error) {
	all, err := s.Partnerships(ctx, a)
	out := &partnershipListOut{}
	out.Body.Items = all
	return out, err
}

type partnershipIn struct {
	Body struct {
		ID          ref.ID      `json:"id,omitempty" maxLength:"36"`
		Principal   ref.ID      `json:"principal" maxLength:"36"`
		Member      ref.Member  `json:"member" maxLength:"36"`
		Role        access.Role `json:"role" enum:"owner,assistant,viewer,busy"`
		From        clock.Date  `json:"from,omitempty" format:"date" doc:"First day, in the principal's home zone; today when absent"`
		Until       clock.Date  `json:"until,omitempty" format:"date" doc:"Last day, inclusive; absent for no end"`
		SeesPrivate bool        `json:"sees_private,omitempty"`
		Reason      string      `json:"reason,omitempty" maxLength:"200"`
	}
}

func (s *Service) opAssign(ctx context.Context, a access.Actor, in *partnershipIn) (*partnershipOut, error) {
	b := in.Body
	p, act, err := s.Assign(ctx, a, NewPartnership{
		ID: b.ID, Principal: b.Principal, Member: b.Member, Role: b.Role, From: b.From, Until: b.Until, SeesPrivate: b.SeesPrivate, Reason: b.Reason,
	})
	return &partnershipOut{Body: partnershipAnswer{p, act}}, err
}

type partnershipPatchIn struct {
	ID   ref.ID `path:"id" maxLength:"36"`
	Body struct {
		Rev         int64                    `json:"rev" minimum:"1"`
		Role        op.Optional[access.Role] `json:"role,omitzero" enum:"owner,assistant,viewer,busy"`
		From        op.Optional[clock.Date]  `json:"from,omitzero" format:"date"`
		Until       op.Optional[clock.Date]  `json:"until,omitzero" format:"date" doc:"null for no end"`
		SeesPrivate op.Optional[bool]        `json:"sees_private,omitzero"`
		Reason      op.Optional[string]      `json:"reason,omitzero" maxLength:"200"`
	}
}

func (s *Service) opAmend(ctx context.Context, a access.Actor, in *partnershipPatchIn) (*partnershipOut, error) {
	b := in.Body
	p, act, err := s.Amend(ctx, a, in.ID, Terms{
		Rev: b.Rev, Role: given(b.Role), From: given(b.From), Until: given(b.Until), SeesPrivate: given(b.SeesPrivate), Reason: given(b.Reason),
	})
	return &partnershipOut{Body: partnershipAnswer{p, act}}, err
}

type partnershipEndIn struct {
	ID   ref.ID `path:"id" maxLength:"36"`
	Body struct {
		Rev int64      `json:"rev" minimum:"1"`
		On  clock.Date `json:"on,omitempty" format:"date" doc:"The last day; today and earlier end it now"`
	}
}

func (s *Service) opEnd(ctx context.Context, a access.Actor, in *partnershipEndIn) (*partnershipOut, error) {
	p, act, err := s.End(ctx, a, in.ID, in.Body.Rev, in.Body.On)
	return &partnershipOut{Body: partnershipAnswer{p, act}}, err
}

// whereaboutsTrashPage is the trash in the shape of every list.
type whereaboutsTrashPage struct {
	Items []record.Trashed `json:"items"`
}
