package principal

import (
	"context"
	"crypto/rand"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/pattern"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

const maxVideo = 500

// placeholders are what a template may hold in braces.
var placeholders = pattern.Of(`\{[^{}]*\}`)

// videoWrong says what is wrong with a template of video links; "" for nothing. A template
// holds no secret: what makes a link hard to guess is its {token}, made anew for each meeting.
func videoWrong(template string) string {
	if template == "" {
		return ""
	}
	if utf8.RuneCountInString(template) > maxVideo {
		return "A template has at most 500 characters."
	}
	for _, p := range placeholders().FindAllString(template, -1) {
		if p != "{name}" && p != "{meeting}" && p != "{date}" && p != "{token}" {
			return p + " is not known. Use {name}, {meeting}, {date} and {token}."
		}
	}
	plain := placeholders().ReplaceAllString(template, "x")
	u, err := url.Parse(plain)
	switch {
	case strings.ContainsAny(plain, "{} \t\n"):
		return "Each { needs its }, and there are no spaces in an address."
	case err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "":
		return "Write an address such as https://meet.example/{name}-{token}."
	case u.User != nil:
		return "Leave out the name and password: everybody invited would see them."
	}
	return ""
}

// videoLink fills a template in.
func videoLink(template, name, meeting, date, token string) string {
	return strings.NewReplacer("{name}", inAddress(name, "meeting"), "{meeting}", inAddress(meeting, "meeting"), "{date}", inAddress(date, "today"), "{token}", token).Replace(template)
}

// inAddress makes of a text what stands well in an address.
func inAddress(text, otherwise string) string {
	var b strings.Builder
	for _, r := range textkey.Fold(text) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= 60 {
			break
		}
	}
	if s := strings.Trim(b.String(), "-"); s != "" {
		return s
	}
	return otherwise
}

// newToken is twelve letters that nobody guesses and everybody can read out.
func newToken() string {
	const letters = "abcdefghjkmnpqrstuvwxyz23456789" // 31
	raw := make([]byte, 64)
	var b strings.Builder
	for b.Len() < 12 {
		_, _ = rand.Read(raw) // never fails
		for _, c := range raw {
			if c < 31*8 && b.Len() < 12 { // as many of each
				b.WriteByte(letters[int(c)%31])
			}
		}
	}
	return b.String()
}

// VideoLink makes a video link for a meeting of a principal by their template. It is kept nowhere:
// the meeting it is put into keeps it, and never gets another by itself.
// Errors: principal.not_found, principal.no_video, access.*.
func (s *Service) VideoLink(ctx context.Context, a access.Actor, id ref.ID, meeting, date string) (string, error) {
	p, _, err := principals.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil {
		return "", err
	}
	if p.Video == "" {
		return "", errs.Newf(errs.Conflict, "principal.no_video", "%s has no template for video links yet. Write one under People, or paste a link.", p.Name)
	}
	return videoLink(p.Video, p.Name, meeting, date, newToken()), nil
}

type (
	videoIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body struct {
			Meeting string `json:"meeting,omitempty" maxLength:"500" doc:"What the meeting is called"`
			Date    string `json:"date,omitempty" maxLength:"10" doc:"2026-03-29"`
		}
	}
	videoOut struct {
		Body struct {
			Link string `json:"link"`
		}
	}
)

func (s *Service) videoOp() op.Operation {
	return op.New(op.Spec{
		Name: "principal.video_link", Summary: "Make a video link by a principal's template", Method: http.MethodPost, Path: "/principals/{id}/video-link",
		Action: access.On(Name, access.Read), Example: map[string]any{"meeting": "Board prep", "date": "2026-03-29"},
	}, func(ctx context.Context, a access.Actor, in *videoIn) (*videoOut, error) {
		out := &videoOut{}
		var err error
		out.Body.Link, err = s.VideoLink(ctx, a, in.ID, in.Body.Meeting, in.Body.Date)
		return out, err
	})
}
