package demo

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"anteroom/internal/app/demo/asked"
	"anteroom/internal/area/calendar"
	"anteroom/internal/area/poll"
	"anteroom/internal/area/principal"
	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// polls makes two polls: one that is open, with some answers and a time of somebody's
// own, and one that was confirmed.
func (b *builder) polls(ctx context.Context) error {
	b.Clock.Move(b.now.Add(-18 * time.Hour).Sub(b.Clock.Now()))
	a, err := b.as(ctx, sam)
	if err != nil {
		return err
	}
	loc, err := time.LoadLocation(helen.Zone)
	if err != nil {
		return err
	}
	helens, err := b.firstCalendar(ctx, a, helen)
	if err != nil {
		return err
	}
	free, err := b.freeTimes(ctx, a, 13)
	if err != nil {
		return err
	}
	on := func(days int, hhmm string) poll.Wanted {
		d := b.now.In(loc).AddDate(0, 0, days)
		for d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
			d = d.AddDate(0, 0, 1)
		}
		return poll.Wanted{Start: d.Format("2006-01-02T") + hhmm}
	}
	for _, one := range []asking{
		{
			draft: poll.Draft{
				Calendars: []ref.ID{helens}, Title: "Pilot in Rotterdam, kick-off", Minutes: 60, Link: "https://meet.northlight.example/pilot", Zone: helen.Zone, Deadline: on(5, "17:00").Start, Propose: true,
				About:   "An hour to agree who does what. Slides follow the day before.",
				Options: free[:4],
				People: []poll.NewVoter{
					{Name: "Ines Duarte", Email: "ines.duarte@harbourlab.example", Required: true}, {Name: "Ravi Menon", Email: "ravi@portworks.example", Required: true},
					{Name: "Nora Visser", Email: "nora.visser@portworks.example"}, {Name: "Tom Adeyemi", Email: "tom@harbourlab.example"},
				},
			},
			votes: []string{"yymn", "nyyy", "my-n", ""}, zones: []string{"Europe/Lisbon", "Asia/Kolkata", "Europe/Amsterdam"}, note: "I land at noon on the first day.",
		},
		{
			draft: poll.Draft{
				Calendars: []ref.ID{helens}, Title: "Charity board, autumn session", Minutes: 90, Place: "Town Hall, room 4", Zone: helen.Zone, Deadline: on(3, "12:00").Start, ShowVotes: true,
				Options: []poll.Wanted{on(26, "17:30"), on(27, "18:00")},
				People:  []poll.NewVoter{{Name: "Lord Ashby", Email: "ashby@charityboard.example", Required: true}, {Name: "Maud Keller", Email: "maud@charityboard.example"}},
			},
			votes: []string{"yn", "yy"}, zones: []string{"Europe/London", "Europe/Zurich"}, confirm: true,
		},
	} {
		if err := b.ask(ctx, a, one, free[4].Start, loc); err != nil {
			return fmt.Errorf("%s: %w", one.draft.Title, err)
		}
	}
	return nil
}

// freeTimes looks for five hours of Helen's, each on a day of its own, from some days on.
func (b *builder) freeTimes(ctx context.Context, a access.Actor, after int) ([]poll.Wanted, error) {
	z, err := zone.Load(helen.Zone)
	if err != nil {
		return nil, err
	}
	from := z.ToWall(clock.Of(b.now)).Midnight().AddDays(after)
	begin, _ := z.ToInstant(from)
	const hour, weeks = clock.Micros(time.Hour / time.Microsecond), 8
	busy, err := b.Calendar.Window(ctx, a, begin, begin+weeks*7*24*hour, []ref.Space{ref.Space(b.of[helen.Email])}, helen.Zone)
	if err != nil {
		return nil, err
	}
	days, err := b.Principal.Days(ctx, a, []ref.ID{b.of[helen.Email]}, from.Date(), from.AddDays(weeks*7).Date())
	if err != nil {
		return nil, err
	}
	free := func(at clock.Micros) bool {
		works := false
		for _, d := range days[b.of[helen.Email]] {
			works = works || slices.ContainsFunc(d.Working, func(s principal.Span) bool { return s.From <= at && at+hour <= s.Until })
			if slices.ContainsFunc(d.Blocks, func(p principal.Block) bool { return p.From < at+hour && at < p.Until }) {
				return false
			}
		}
		return works && !slices.ContainsFunc(busy, func(i *calendar.Instance) bool { return i.Busy && i.StartUS < at+hour && at < i.EndUS })
	}
	var list []poll.Wanted
	for day := 0; day < weeks*7 && len(list) < 5; day++ {
		// Not at one hour each time: people who are asked want to choose.
		for k := range 7 {
			start := from.AddDays(day) + zone.Wall(10+(k+3*len(list))%7)*zone.Hour
			if at, _ := z.ToInstant(start); free(at) {
				list = append(list, poll.Wanted{Start: onwall.Text(start)})
				break
			}
		}
	}
	if len(list) < 5 {
		return nil, fmt.Errorf("only %d free hours", len(list))
	}
	return list, nil
}

// asking is a poll with what is answered to it.
type asking struct {
	draft   poll.Draft
	votes   []string // in the order of the people, in that of the times; empty for no answer
	zones   []string
	note    string // of the first
	confirm bool
}

// ask makes a poll and answers it. Where other times may be proposed, the second proposes one.
func (b *builder) ask(ctx context.Context, a access.Actor, one asking, other string, loc *time.Location) error {
	made, err := b.Poll.Create(ctx, a, one.draft)
	if err != nil {
		return err
	}
	shown, err := b.Poll.Get(ctx, a, made.Poll.ID, "")
	if err != nil {
		return err
	}
	ids := make([]ref.ID, len(shown.People))
	for i, v := range shown.People {
		ids[i] = v.ID
	}
	letters, err := b.Poll.Ask(ctx, a, made.Poll.ID, ids, "https://anteroom.example.com")
	if err != nil {
		return err
	}
	for i, votes := range one.votes {
		if votes == "" {
			continue
		}
		b.Clock.Move(17 * time.Minute)
		in := outside.Vote{Zone: one.zones[i], Votes: map[string]string{}}
		for k, c := range votes {
			in.Votes[string(made.Poll.Options[k].ID)] = map[rune]string{'y': "yes", 'm': "maybe", 'n': "no"}[c]
		}
		if i == 0 {
			in.Note = one.note
		}
		if i == 1 && one.draft.Propose {
			at, err := time.ParseInLocation("2006-01-02T15:04", other, loc)
			if err != nil {
				return err
			}
			in.Proposals = []clock.Micros{clock.Of(at)}
		}
		if err := b.Poll.Vote(ctx, strings.TrimPrefix(letters.Letters[i].Path, poll.Path), in); err != nil {
			return err
		}
	}
	if one.confirm {
		if _, err := b.Poll.Confirm(ctx, a, made.Poll.ID, 0, made.Poll.Options[0].ID); err != nil {
			return err
		}
	}
	return nil
}

// decisions asks those supported what is open, in the name of whoever supports them.
func (b *builder) decisions(ctx context.Context) error {
	who := func(p person) asked.Person { return asked.Person{Email: p.Email, Zone: p.Zone} }
	d := asked.Desk{
		Clock: b.Clock, Now: b.now, Hold: b.Hold, Booking: b.Booking, Decision: b.Decision, Authority: b.Authority, Of: b.of, Chair: chair.Email,
		As: func(ctx context.Context, p asked.Person) (access.Actor, error) {
			return b.as(ctx, person{Email: p.Email})
		},
		Sam: who(sam), Jonah: who(jonah), Priya: who(priya), Helen: who(helen), Marcus: who(marcus), MeiLin: who(meiLin),
	}
	return d.Fill(ctx)
}
