package inbox

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"anteroom/internal/area/file"
	"anteroom/internal/area/identity"
	"anteroom/internal/area/principal"
	"anteroom/internal/area/request"
	"anteroom/internal/core/access"
	"anteroom/internal/core/blob"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/mail"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// Mails makes requests of mails. It is the one way in for them, whoever brings them.
type Mails struct {
	Journal  *journal.Journal
	Requests *request.Service
	Files    *file.Service
	Blobs    *blob.Store
	Who      *identity.Service
	Whom     *principal.Service
	Turns    chan struct{} // held while a mail is read, so that few are in memory at once
}

// NewTurns are the turns of a house.
func NewTurns() chan struct{} { return make(chan struct{}, 2) }

// patience is how long somebody waits for a turn.
const patience = 10 * time.Second

// MailFile is what is attached to a mail.
type MailFile struct {
	Name   string `json:"name"`
	Type   string `json:"type"`
	Size   int    `json:"size"`
	Inline bool   `json:"inline"` // it belongs into the text, such as the picture below a name
}

// MailSeen is what was read of a mail, before anything is made of it.
type MailSeen struct {
	Title   string             `json:"title"`
	Body    string             `json:"body"`
	Cut     bool               `json:"cut"` // there is more text than a request holds
	Name    string             `json:"name"`
	Email   string             `json:"email"`
	Member  ref.Member         `json:"member,omitempty"` // the colleague whose address it is
	Others  string             `json:"others"`
	Space   ref.Space          `json:"space,omitempty"` // of whom it was sent to
	SentUS  clock.Micros       `json:"sent_us,omitzero"`
	Files   []MailFile         `json:"files"`
	Left    int                `json:"left"`  // how much of it can't be read
	Known   []request.FromMail `json:"known"` // what was made of it before
	subject string
}

// MailDraft says what is to be made of a mail; what it doesn't say is as the mail does.
type MailDraft struct {
	ID    ref.ID    `json:"id,omitempty"`
	Space ref.Space `json:"space"`
	request.RequestFields
	Leave []int  `json:"leave,omitempty"` // which of the attached files are left out, by place
	Keep  bool   `json:"keep,omitempty"`  // the mail itself is kept as a file, too
	Again bool   `json:"again,omitempty"` // also when one was made of it before
	File  string `json:"file,omitempty"`  // what the mail is called as a file
}

// The bounds of a request that is made of a mail, in characters.
const (
	maxTitle  = 500
	maxBody   = 20_000
	maxOthers = 1000
	maxName   = 200
)

// See reads a mail, and keeps nothing. Errors: mail.*, file.too_large, request.mails_busy, access.*.
func (m Mails) See(ctx context.Context, a access.Actor, body io.Reader) (out MailSeen, err error) {
	if _, err := access.Authorize(a, access.On(request.Name, access.Write), ref.Space(a.Member)); err != nil { // who writes nothing has no use of it
		return out, err
	}
	_, letter, done, err := m.open(ctx, a, body)
	if err != nil {
		return out, err
	}
	defer done()
	if out, err = m.seen(ctx, a, letter); err != nil {
		return out, err
	}
	out.Known, err = m.Requests.Known(ctx, m.Journal.DB(), a, request.MailKey(letter.Key()))
	return out, err
}

// open takes a mail in, and reads it when its turn has come. The claim holds its bytes until done.
func (m Mails) open(ctx context.Context, a access.Actor, body io.Reader) (claim *blob.Claim, letter *mail.Mail, done func(), err error) {
	here, err := m.here(ctx, a)
	if err != nil {
		return nil, nil, nil, err
	}
	if claim, err = m.Blobs.Put(body, mail.MaxSize); err != nil {
		return nil, nil, nil, err
	}
	release := claim.Release
	defer func() {
		if err != nil {
			release()
		}
	}()
	short, stop := context.WithTimeout(ctx, patience)
	defer stop()
	select {
	case m.Turns <- struct{}{}:
		release = func() { <-m.Turns; claim.Release() }
	case <-short.Done():
		if err := ctx.Err(); err != nil {
			return nil, nil, nil, err
		}
		return nil, nil, nil, errs.New(errs.Busy, "request.mails_busy", "Other mails are being read just now. Try again in a moment.")
	}
	from, err := m.Blobs.Read(claim.Hash)
	if err != nil {
		return nil, nil, nil, err
	}
	defer func() { _ = from.Close() }()
	data := make([]byte, claim.Size)
	if _, err = io.ReadFull(from, data); err != nil {
		return nil, nil, nil, err
	}
	letter, err = mail.Read(data, here)
	return claim, letter, release, err
}

// here is on whose clocks a mail was sent that doesn't say: those of whoever reads it.
func (m Mails) here(ctx context.Context, a access.Actor) (*time.Location, error) {
	name, err := m.Who.ZoneOf(ctx, a)
	if err != nil {
		return nil, err
	}
	z, err := zone.Load(name)
	if err != nil {
		z = zone.UTC
	}
	return z.Location(), nil
}

// seen says what a request made of a mail would say.
func (m Mails) seen(ctx context.Context, a access.Actor, letter *mail.Mail) (out MailSeen, err error) {
	members := map[string]ref.Member{}
	out = MailSeen{subject: letter.Subject, Title: cut(letter.Subject, maxTitle), Name: cut(letter.From.Name, maxName), Email: letter.From.Email, Left: letter.Left, Files: []MailFile{}, Known: []request.FromMail{}}
	mine := ""
	if a.May(access.On(identity.KindMember, access.Read), ref.Space(a.Org)) {
		all, err := m.Who.Members(ctx, a)
		if err != nil {
			return out, err
		}
		for _, one := range all {
			members[strings.ToLower(one.Email)] = one.ID
			if one.ID == a.Member {
				mine = strings.ToLower(one.Email)
			}
		}
	}
	out.Member = members[strings.ToLower(out.Email)]
	if out.Name == "" {
		if out.Name = out.Email; out.Name == "" {
			out.Name = "Somebody"
		}
	}
	if out.Title == "" {
		out.Title = "Mail from " + out.Name
	}
	if !letter.Sent.IsZero() {
		out.SentUS = clock.Of(letter.Sent)
	}
	out.Body = cut(letter.Text, maxBody)
	out.Cut = letter.Cut || out.Body != letter.Text
	var others []string
	for _, one := range slices.Concat(letter.To, letter.Cc) {
		if email := strings.ToLower(one.Email); email == "" || email != mine && email != strings.ToLower(out.Email) {
			others = append(others, one.String())
		}
	}
	out.Others = cut(strings.Join(others, ", "), maxOthers)
	for _, f := range letter.Files {
		out.Files = append(out.Files, MailFile{blob.CleanName(f.Name), blob.Sniff(f.Data[:min(len(f.Data), blob.HeadBytes)], f.Name), len(f.Data), f.Inline})
	}
	out.Space, err = m.whose(ctx, a, letter, members)
	return out, err
}

// whose is the space of a principal to whom a mail was sent, that the actor may write in.
func (m Mails) whose(ctx context.Context, a access.Actor, letter *mail.Mail, members map[string]ref.Member) (ref.Space, error) {
	all, err := m.Whom.List(ctx, a)
	if err != nil {
		return "", err
	}
	for _, one := range slices.Concat(letter.To, letter.Cc) {
		who := members[strings.ToLower(one.Email)]
		for _, p := range all {
			if who != "" && p.Member == who && a.May(access.On(request.Name, access.Write), p.Space) {
				return p.Space, nil
			}
		}
	}
	return "", nil
}

// Take makes a request of a mail, with what is attached, in one act. Sent twice with one id, it is made once.
// Errors: mail.*, request.mail_known, request.mail_leave, request.mails_busy, and those of requests and files.
func (m Mails) Take(ctx context.Context, a access.Actor, d MailDraft, body io.Reader) (out request.RequestAnswer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	if _, err := access.Authorize(a, access.On(request.Name, access.Write), d.Space); err != nil {
		return out, err
	}
	claim, letter, done, err := m.open(ctx, a, body)
	if err != nil {
		return out, err
	}
	defer done()
	if d.ID == "" {
		d.ID = ref.New()
	}
	for _, at := range d.Leave {
		if at < 0 || at >= len(letter.Files) {
			return out, errs.New(errs.Invalid, "request.mail_leave", "What was chosen doesn’t fit the mail. Choose the mail anew.")
		}
	}
	seen, err := m.seen(ctx, a, letter)
	if err != nil {
		return out, err
	}
	key := request.MailKey(letter.Key())
	permit, ready, err := m.Requests.Prepare(ctx, a, seen.draft(d, key))
	if err != nil {
		return out, err
	}
	files, err := m.attached(ctx, a, d, letter, claim, seen.subject)
	defer func() {
		for _, f := range files {
			f.Release()
		}
	}()
	if err != nil {
		return out, err
	}
	_, err = m.Journal.Write(ctx, permit, func(tx *journal.Tx) error {
		if out, err = m.make(ctx, tx, d, key, ready, files); err != nil {
			return err
		}
		return tx.Reply(out)
	})
	return out, err
}

// make writes the request and its files, unless they are there already.
func (m Mails) make(ctx context.Context, tx *journal.Tx, d MailDraft, key request.MailKey, ready request.Ready, files []file.Ready) (request.RequestAnswer, error) {
	known, err := m.Requests.Known(ctx, tx, tx.Actor(), key)
	if err != nil {
		return request.RequestAnswer{}, err
	}
	if len(known) > 0 && !d.Again && !slices.ContainsFunc(known, func(one request.FromMail) bool { return one.ID == d.ID }) {
		return request.RequestAnswer{}, errs.Newf(errs.Conflict, "request.mail_known", "This mail is a request already: “%s”. Open that one, or say that another is wanted.", known[0].Title)
	}
	out, err := m.Requests.CreateIn(ctx, tx, ready)
	if err != nil || out.Act != tx.Act() { // sent again, it is there with its files
		return out, err
	}
	for _, f := range files {
		if _, err := m.Files.CreateIn(ctx, tx, f, d.Space); err != nil {
			return out, err
		}
	}
	return out, nil
}

// draft puts what somebody wants over what a mail says.
func (s *MailSeen) draft(d MailDraft, key request.MailKey) request.RequestDraft {
	out := request.RequestDraft{ID: d.ID, Space: d.Space, RequestFields: d.RequestFields, Mail: key, MailedUS: s.SentUS}
	for _, f := range []struct {
		field *op.Optional[string]
		says  string
	}{{&out.Title, s.Title}, {&out.Body, s.Body}, {&out.Others, s.Others}} {
		if !f.field.Set {
			*f.field = op.Some(f.says)
		}
	}
	if !out.Name.Set && !out.Email.Set && !out.Member.Set {
		out.Name, out.Email = op.Some(s.Name), op.Some(s.Email)
		if s.Member != "" {
			out.Member = op.Some(s.Member)
		}
	}
	return out
}

// attached takes in what is attached to a mail, and the mail itself when it is wanted.
func (m Mails) attached(ctx context.Context, a access.Actor, d MailDraft, letter *mail.Mail, claim *blob.Claim, subject string) (all []file.Ready, err error) {
	put := func(name string, size int64, from io.Reader) error {
		one, err := m.Files.Prepare(ctx, a, file.NewFile{Name: name, About: ref.Record{Kind: request.Name, ID: d.ID}, Space: d.Space, Size: size}, from)
		if err == nil {
			all = append(all, one)
		}
		return err
	}
	for i, f := range letter.Files {
		if slices.Contains(d.Leave, i) {
			continue
		}
		if err := put(f.Name, int64(len(f.Data)), bytes.NewReader(f.Data)); err != nil {
			return all, err
		}
	}
	if !d.Keep {
		return all, nil
	}
	from, err := m.Blobs.Read(claim.Hash)
	if err != nil {
		return all, err
	}
	defer func() { _ = from.Close() }()
	name := d.File
	if name == "" {
		if name = subject + ".eml"; subject == "" {
			name = "Mail.eml"
		}
	}
	return all, put(name, claim.Size, from)
}

// cut keeps so many characters of a text.
func cut(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:most-1])) + "…"
}
