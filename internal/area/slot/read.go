package slot

import (
	"context"

	"anteroom/internal/area/slot/letter"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Letter is what was read out of a mail, for somebody to correct before asking.
type Letter struct {
	Title   string         `json:"title"`
	Minutes int            `json:"minutes" doc:"0 when the mail does not say"`
	From    clock.Date     `json:"from,omitempty" doc:"Empty when the mail does not say"`
	Until   clock.Date     `json:"until,omitempty"`
	People  []LetterPerson `json:"people" doc:"Whose calendars the caller sees"`
	Others  []LetterPerson `json:"others" doc:"Everybody else"`
}

// LetterPerson is somebody the mail is from, to or about.
type LetterPerson struct {
	ID    ref.ID `json:"id,omitempty"`
	Name  string `json:"name"`
	Email string `json:"email,omitempty" doc:"As the mail has it"`
	Says  string `json:"says,omitempty" doc:"When they can, in the words of the mail"`
}

// Read reads a mail that somebody pasted.
func (s *Service) Read(ctx context.Context, a access.Actor, text string) (Letter, error) {
	h, err := s.reader.Habits(ctx, a)
	if err != nil {
		return Letter{}, err
	}
	known, err := s.people.Known(ctx, a)
	if err != nil {
		return Letter{}, err
	}
	z, err := zone.Load(h.Zone)
	if err != nil {
		return Letter{}, err
	}
	c := letter.Context{Now: s.clock.Now(), Zone: z, DayFirst: h.DayFirst, Reader: string(a.Member)}
	for _, k := range known {
		c.Known = append(c.Known, letter.Known{ID: string(k.ID), Name: k.Name, Email: k.Email})
	}
	l := letter.Read(text, c)
	d := Letter{Title: l.Title, Minutes: l.Minutes, From: l.From, Until: l.Until, People: []LetterPerson{}, Others: []LetterPerson{}}
	for _, p := range l.People {
		n := LetterPerson{ID: ref.ID(p.ID), Name: p.Name, Email: p.Email, Says: p.Says}
		if p.ID != "" {
			n.Email = "" // the caller may not know the one that is kept
			d.People = append(d.People, n)
		} else {
			d.Others = append(d.Others, n)
		}
	}
	return d, nil
}
