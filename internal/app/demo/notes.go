package demo

import (
	"context"
	"fmt"
	"strings"
	"time"

	"anteroom/internal/area/note"
	"anteroom/internal/area/task"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/markdown"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// page is a note of the demo. Days are relative to today. In its texts, <<title>> stands for
// the task that is called so, and @sam for a member.
type page struct {
	By      person
	For     *person // whose; the house's when nil and not Own
	Own     bool
	Title   string
	Texts   []string // what it said first, and then
	Then    person   // who wrote the later ones
	Form    note.Form
	Pinned  bool
	Private bool
	Review  *int
	Tags    []string
}

const tripBrief = `## Before she flies

- [x] Seat 4A both ways
- [ ] Car from Heathrow for the morning after <<Car from Heathrow for the morning after the flight>>
- [ ] Facility letter: <<Chase the signed facility letter from Straits Bank>>
- [ ] Medication in the hand luggage

## Who she sees

| Who | Where | What to know |
| --- | --- | --- |
| Li Na Goh | Straits Bank, level 31 | Prefers to talk numbers first |
| Wei Kiat Tan | Straits Bank | Signs the letter; asked twice |
| Aisha Rahman | Ministry of Trade | Met in Davos; ask after the port |

@priya knows the drivers there.
`

var pages = []page{
	{By: sam, For: &helen, Title: "Singapore: brief for the week", Pinned: true, Tags: []string{"travel"}, Then: sam, Texts: []string{
		"## Before she flies\n\n- [ ] Seat 4A both ways\n- [ ] Facility letter: <<Chase the signed facility letter from Straits Bank>>\n", tripBrief,
	}},
	{By: sam, For: &helen, Title: "What Helen likes", Pinned: true, Then: sam, Texts: []string{`- Tea, not coffee, before ten. Assam, no milk.
- Aisle seats. Never the last row, never facing backwards.
- No calls in the car: she reads there.
- Board papers on paper, one-sided, **a week** before.
- Flowers for the chair, *not* wine.
`}},
	{By: sam, Own: true, Title: "Weekly wrap-up", Then: sam, Texts: []string{`## This week

- The bank's dinner moved twice and held in the end
- Two board sections still open: <<Board papers: collect the last two sections>>

## Next week

1. Thank-you notes
2. Ask @dana about cover in the last week of the month
`}},
	{By: sam, For: &helen, Title: "Gift for the chair", Private: true, Then: sam, Texts: []string{"Peonies from the shop in Marylebone, card in her own hand. Sixtieth birthday; no speech.\n\n<<Birthday: the chair (flowers, not wine)>>\n"}},
	{By: dana, Title: "How we book travel", Form: note.Procedure, Review: day(-20), Tags: []string{"travel"}, Then: sam, Texts: []string{
		strings.Replace(howWeTravel[len("# How we book travel\n\n"):], "Hold the car for 45 minutes", "Hold the car for 30 minutes", 1), howWeTravel[len("# How we book travel\n\n"):],
	}},
	{By: dana, Title: "How we hand over", Form: note.Procedure, Review: day(75), Then: dana, Texts: []string{`1. Open tasks, with who waits for whom, the evening before.
2. The next ten days of each calendar, read together: fifteen minutes.
3. Which holds run out, and who decides.
4. Say to the executive who has the desk, and until when.
5. On return: fifteen minutes again. Nothing important in chat only.

> If something can't wait and nobody answers, ring @dana.
`}},
	{By: jonah, Title: "Visit of {{guest}}", Form: note.Template, Tags: []string{"events"}, Then: jonah, Texts: []string{`{{guest}} of {{company}} visits on {{day}}.

- [ ] Reception knows, badge is ready
- [ ] Room and catering
- [ ] Car to and from {{hotel}}
- [ ] Who greets {{guest}} at the door

## What to know

`}},
}

// notes writes what people keep in notes, one after the other in an afternoon.
func (b *builder) notes(ctx context.Context) error {
	for _, p := range pages {
		b.Clock.Move(9 * time.Minute)
		if err := b.write(ctx, p); err != nil {
			return fmt.Errorf("%s: %w", p.Title, err)
		}
	}
	return nil
}

func (b *builder) write(ctx context.Context, p page) error {
	a, err := b.as(ctx, p.By)
	if err != nil {
		return err
	}
	d := note.NoteDraft{Space: ref.Space(b.org), NoteFields: note.NoteFields{Title: op.Some(p.Title), Pinned: op.Some(p.Pinned), Private: op.Some(p.Private)}}
	switch {
	case p.Own:
		d.Space = ref.Space(a.Member)
	case p.For != nil:
		d.Space = ref.Space(b.of[p.For.Email])
	}
	if p.Form != "" {
		d.Form = op.Some(string(p.Form))
	}
	if p.Review != nil {
		d.Review = op.Some(clock.Date(b.date(*p.Review)))
	}
	ids := []ref.ID{}
	for _, name := range p.Tags {
		ids = append(ids, b.tags[name])
	}
	d.Tags = op.Some(ids)
	if d.Body, err = b.linked(ctx, p, p.Texts[0]); err != nil {
		return err
	}
	made, err := b.Note.Create(ctx, a, d)
	if err != nil {
		return err
	}
	for _, text := range p.Texts[1:] {
		b.Clock.Move(40 * time.Minute)
		by, err := b.as(ctx, p.Then)
		if err != nil {
			return err
		}
		if text, err = b.linked(ctx, p, text); err != nil {
			return err
		}
		if made, err = b.Note.Update(ctx, by, made.Note.ID, 0, note.NoteChange{Base: made.Note.Version, Body: op.Some(text)}); err != nil {
			return err
		}
	}
	return nil
}

// linked writes links for what a text names.
func (b *builder) linked(ctx context.Context, p page, text string) (string, error) {
	a, err := b.as(ctx, p.By)
	if err != nil {
		return "", err
	}
	for _, m := range []struct {
		mark string
		who  person
	}{{"@priya", priya}, {"@dana", dana}} {
		text = strings.ReplaceAll(text, m.mark, markdown.Link(ref.Record{Kind: markdown.Member, ID: ref.ID(b.ids[m.who.Email])}))
	}
	for {
		before, rest, ok := strings.Cut(text, "<<")
		title, after, _ := strings.Cut(rest, ">>")
		if !ok {
			return text, nil
		}
		id, err := b.titled(ctx, a, task.Name, title)
		if err != nil {
			return "", err
		}
		if id == "" {
			return "", fmt.Errorf("there is no task called %q", title)
		}
		text = before + markdown.Link(ref.Record{Kind: task.Name, ID: id}) + after
	}
}
