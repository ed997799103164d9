package inbox

import (
	"bufio"
	"errors"
	"io"
	"net/http"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/request"
	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/mail"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// maxAsked is how long the line may be that says what is wanted of a mail.
const maxAsked = 256 << 10

// Ops are the operations on mails.
func (m Mails) Ops() []op.Operation {
	write := access.On(request.Name, access.Write)
	return []op.Operation{
		op.NewRaw(op.Spec{Name: "request.mail_see", Summary: "Read a mail, .eml or .msg, and say what a request made of it would say; its bytes are the body, and nothing is kept", Method: http.MethodPost, Path: "/request-mails/see", Action: write,
			MaxBody: mail.MaxSize + 1, Takes: "application/octet-stream", Gives: "application/json", Example: ""}, m.postSee),
		op.NewRaw(op.Spec{Name: "request.mail_take", Summary: "Make a request of a mail, with its attachments as files: a line of JSON says what is wanted, the mail's bytes follow", Method: http.MethodPost, Path: "/request-mails", Action: write,
			MaxBody: mail.MaxSize + maxAsked + 2, Takes: "application/octet-stream", Gives: "application/json", Example: ""}, m.postTake),
	}
}

func (m Mails) postSee(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	out, err := m.See(r.Context(), a, whole{op.Flowing(w, r)})
	return reply(w, out, err)
}

func (m Mails) postTake(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	body := bufio.NewReaderSize(whole{op.Flowing(w, r)}, 64<<10)
	d, err := wanted(body)
	if err != nil {
		return err
	}
	out, err := m.Take(r.Context(), a, d, body)
	return reply(w, out, err)
}

// wanted reads the line that says what is wanted of a mail.
func wanted(body *bufio.Reader) (d MailDraft, err error) {
	bad := errs.New(errs.Invalid, "request.mail_asked", "A line of JSON that says what is wanted comes before the mail.")
	var line []byte
	for {
		part, err := body.ReadSlice('\n')
		if line = append(line, part...); len(line) > maxAsked {
			return d, errs.New(errs.TooLarge, "request.mail_asked", "The line that says what is wanted is too long.")
		}
		if err == nil {
			break
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return d, bad.Because(err)
		}
	}
	if err := json.Unmarshal(line, &d, json.RejectUnknownMembers(true)); err != nil {
		return d, bad.Because(err)
	}
	for _, id := range []string{string(d.ID), string(d.Space), string(d.Member.Value), string(d.Service.Value)} {
		if _, ok := ref.Parse(id); !ok && id != "" {
			return d, errs.New(errs.Invalid, "id.invalid", "An id is a UUID in lower case, best a UUIDv7.").With("space", "not a UUID in lower case")
		}
	}
	if len(d.Leave) > mail.MaxFiles || len(d.File) > 1000 || len(d.Zone.Value) > 64 || len(d.Tags.Value) > 50 {
		return d, bad
	}
	return d, nil
}

func reply(w http.ResponseWriter, out any, err error) error {
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	return json.MarshalWrite(w, out, json.FormatNilSliceAsNull(false))
}

// whole is a body that says what it means when it does not arrive whole.
type whole struct{ io.Reader }

func (b whole) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	var known *errs.Error
	if err != nil && !errors.Is(err, io.EOF) && !errors.As(err, &known) {
		err = errs.New(errs.Invalid, "file.cut", "The mail did not arrive whole, so nothing was kept of it. Bring it again.").Because(err)
	}
	return n, err
}
