package notice

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdh"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
)

// browser is a push service with the one browser that it serves, which decrypts what comes.
type browser struct {
	t      *testing.T
	server *httptest.Server
	key    *ecdh.PrivateKey
	auth   []byte

	mu     sync.Mutex
	status int
	asked  int
	got    []Pushed
}

func (h *house) browser() *browser {
	h.t.Helper()
	key, err := ecdh.P256().GenerateKey(rand.Reader)
	h.must(err)
	b := &browser{t: h.t.(*testing.T), key: key, auth: []byte("0123456789abcdef"), status: 201}
	b.server = httptest.NewServer(b)
	h.t.(*testing.T).Cleanup(b.server.Close)
	return b
}

func (b *browser) draft() NewDevice {
	raw := base64.RawURLEncoding
	return NewDevice{Endpoint: b.server.URL + "/send/x", P256dh: raw.EncodeToString(b.key.PublicKey().Bytes()), Auth: raw.EncodeToString(b.auth)}
}

func (b *browser) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.asked++
	if err != nil || r.Method != http.MethodPost || r.Header.Get("Content-Encoding") != "aes128gcm" || !strings.HasPrefix(r.Header.Get("Authorization"), "vapid t=") || r.Header.Get("TTL") == "" {
		b.t.Error("not a push message", err, r.Header)
	}
	if b.status < 300 {
		var p Pushed
		if err := json.Unmarshal(b.open(body), &p); err != nil {
			b.t.Error(err)
		}
		b.got = append(b.got, p)
	}
	w.WriteHeader(b.status)
}

// open decrypts as RFC 8291 says.
func (b *browser) open(body []byte) []byte {
	sender, err := ecdh.P256().NewPublicKey(body[21:86])
	if err != nil {
		b.t.Error(err)
		return nil
	}
	shared, _ := b.key.ECDH(sender)
	ikm, _ := hkdf.Key(sha256.New, shared, b.auth, "WebPush: info\x00"+string(b.key.PublicKey().Bytes())+string(body[21:86]), 32)
	secret, _ := hkdf.Key(sha256.New, ikm, body[:16], "Content-Encoding: aes128gcm\x00", 16)
	nonce, _ := hkdf.Key(sha256.New, ikm, body[:16], "Content-Encoding: nonce\x00", 12)
	block, _ := aes.NewCipher(secret)
	sealer, _ := cipher.NewGCM(block)
	plain, err := sealer.Open(nil, nonce, body[86:], nil)
	if err != nil {
		b.t.Error(err)
	}
	return []byte(strings.TrimRight(strings.TrimRight(string(plain), "\x00"), "\x02"))
}

func (b *browser) received() []Pushed {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]Pushed(nil), b.got...)
}

func (b *browser) answers(status int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.status = status
}

func (b *browser) times() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.asked
}

const qSignIn db.SQL = `INSERT INTO session (org, id, member, secret, name, via, created_us, confirmed_us, seen_us) VALUES ($1, $2, $3, $4, 'Chrome on Linux', 'password', 0, 0, 0)`

// signedIn gives somebody a session, to which a device belongs.
func (h *house) signedIn(a access.Actor) access.Actor {
	h.t.Helper()
	a.Credential = h.ID()
	h.setUp(func(tx *db.Tx) error {
		_, err := tx.Exec(qSignIn, h.Org, a.Credential, a.Member, []byte(a.Credential))
		return err
	})
	return a
}

func (h *house) send() {
	h.t.Helper()
	h.run()
	h.must(h.Send(context.Background()))
}

func (h *house) devices(a access.Actor) []PushDevice {
	h.t.Helper()
	all, err := h.Devices(context.Background(), a)
	h.must(err)
	return all
}

func TestADeviceIsToldOnceWhatItMayShow(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		b, ben := h.browser(), h.signedIn(h.Ben)
		if _, err := h.AddDevice(t.Context(), ben, b.draft()); err != nil {
			t.Fatal(err)
		}
		id := h.task(h.Ada, h.Vera, false)
		h.send()
		h.send()
		h.restart()
		h.send()
		got := b.received()
		if len(got) != 1 || got[0].Title != "Board papers" || !strings.HasPrefix(got[0].Body, "gave you this · Vera Example") || !strings.HasPrefix(got[0].URL, "/notifications?open=") {
			t.Fatalf("%+v", got)
		}
		if all := h.devices(ben); len(all) != 1 || !all[0].Current || all[0].ReachedUS == 0 || all[0].Name != "Chrome on Linux" {
			t.Errorf("%+v", all)
		}
		for how, want := range map[string]string{"kind": "Given|Vera Example", "nothing": "Anteroom|1 new"} {
			h.want(h.Ben, func(w *NoticeWants) { w.Push = how })
			h.task(h.Ada, h.Vera, false)
			h.send()
			all := b.received()
			if last := all[len(all)-1]; last.Title+"|"+last.Body != want {
				t.Errorf("%s: %+v", how, last)
			}
		}
		h.want(h.Ben, func(*NoticeWants) {})
		for range 3 {
			h.task(h.Ada, h.Vera, false)
		}
		h.send()
		if all := b.received(); all[len(all)-1].Body != "3 new" || all[len(all)-1].Count != 3 {
			t.Errorf("several at once: %+v", all[len(all)-1])
		}
		before := b.times()
		h.task(h.Ada, h.Vera, true) // private: Ben does not see such
		h.send()
		if b.times() != before {
			t.Error("a device was told of what its member doesn't see")
		}
		h.hide(id, h.Vera)
	})
}

func TestADeviceThatIsGoneIsForgotten(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		b, ben := h.browser(), h.signedIn(h.Ben)
		_, err := h.AddDevice(t.Context(), ben, b.draft())
		h.must(err)
		b.answers(503)
		h.task(h.Ada, h.Vera, false)
		for range 12 {
			h.send()
			h.Clock.Move(time.Hour)
		}
		if got := b.times(); got != triesOf {
			t.Errorf("tried %d times", got)
		}
		b.answers(410)
		h.task(h.Ada, h.Vera, false)
		h.send()
		if all := h.devices(ben); len(all) != 0 {
			t.Errorf("%+v", all)
		}
	})
}

func TestADeviceEndsWithItsSignIn(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		b, ben := h.browser(), h.signedIn(h.Ben)
		_, err := h.AddDevice(t.Context(), ben, b.draft())
		h.must(err)
		h.task(h.Ada, h.Vera, false)
		h.run()
		h.setUp(func(tx *db.Tx) error { _, err := tx.Exec(`DELETE FROM session WHERE org = $1`, h.Org); return err })
		h.send()
		if b.times() != 0 || len(h.devices(ben)) != 0 {
			t.Error("a device was told whose sign-in had ended")
		}
		h.must(h.Sweep(t.Context()))
		if n, err := db.One(t.Context(), h.d, db.Scan1[int], `SELECT COUNT(*) FROM push_device`); n != 0 || err != nil {
			t.Error(n, err)
		}
		delete(h.people, h.Ben.Member) // has left the house
		h.send()
	})
}

func TestOnlyOneProcessTellsADevice(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		b, ben := h.browser(), h.signedIn(h.Ben)
		_, err := h.AddDevice(t.Context(), ben, b.draft())
		h.must(err)
		other := h.process(journal.New(h.d, h.Clock))
		for range 10 {
			h.task(h.Ada, h.Vera, false)
			h.run()
			var both sync.WaitGroup
			for _, s := range []*Service{h.Service, other} {
				both.Go(func() {
					if err := s.Send(context.Background()); err != nil {
						t.Error(err)
					}
				})
			}
			both.Wait()
		}
		if got := len(b.received()); got != 10 {
			t.Errorf("told %d times of ten things", got)
		}
	})
}

func TestAddressesThatAreNoPushService(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		good := h.browser().draft()
		ben := h.signedIn(h.Ben)
		for _, endpoint := range []string{"", "ftp://push.example", "http://push.example/x", "https://me@push.example/", "javascript:alert(1)", "https://" + strings.Repeat("x", 5000)} {
			d := good
			d.Endpoint = endpoint
			if _, err := h.AddDevice(t.Context(), ben, d); errs.Of(err).Code != "outbound.address" {
				t.Errorf("%.30s: %v", endpoint, err)
			}
		}
		d := good
		d.P256dh = "AAAA"
		if _, err := h.AddDevice(t.Context(), ben, d); errs.Of(err).Code != "push.keys" {
			t.Error(err)
		}
		token := access.NewActor(h.Org, h.Ben.Member, access.Token, false, h.Ben.At, h.Ben.Grants())
		if _, err := h.AddDevice(t.Context(), token, good); errs.Of(err).Code != "push.session" {
			t.Error(err)
		}
		first, err := h.AddDevice(t.Context(), ben, good)
		h.must(err)
		again, err := h.AddDevice(t.Context(), ben, good) // a browser that subscribes anew is one device
		if all := h.devices(ben); err != nil || len(all) != 1 || all[0].ID != again.ID || again.ID == first.ID {
			t.Error(err, all)
		}
		if err := h.RemoveDevice(t.Context(), h.Carl, again.ID); errs.Of(err).Code != "push_device.not_found" {
			t.Error(err)
		}
		h.must(h.RemoveDevice(t.Context(), ben, again.ID))
		// A private network is refused when it is sent to, and the device forgotten.
		d = good
		d.Endpoint = "https://10.0.0.7/x"
		if _, err := h.AddDevice(t.Context(), ben, d); err != nil {
			t.Fatal(err)
		}
		h.task(h.Ada, h.Vera, false)
		h.send()
		if all := h.devices(ben); len(all) != 0 {
			t.Errorf("%+v", all)
		}
		one, err := h.PublicKey(t.Context(), h.Org)
		h.must(err)
		h.restart()
		if two, err := h.PublicKey(t.Context(), h.Org); err != nil || one != two || len(two) != 87 {
			t.Error(one, two, err)
		}
		if got := len(h.told(h.Ben)); got != 1 {
			t.Error(got)
		}
	})
}
