package identity

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	_ "embed"
	"encoding/base64"
	"fmt"
	"runtime"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/textkey"
)

// Limits of a password, in characters.
const (
	MinPassword = 12
	MaxPassword = 128
)

// params of argon2id; the current ones are OWASP's for 19 MiB.
type params struct {
	memory uint32 // KiB
	time   uint32
	lanes  uint8
}

var (
	current = params{memory: 19 * 1024, time: 2, lanes: 1}
	light   = params{memory: 8, time: 1, lanes: 1} // the least there is
)

// nobody is the hash checked when there is no such member: no password has it,
// and finding that out costs as much as any other.
const nobody = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

// hasher hashes passwords, as many at once as there are processors: each takes 19 MiB.
type hasher struct {
	slots chan struct{}
	now   params // of what is made; what was made with others is made again
}

func newHasher() hasher { return hasher{slots: make(chan struct{}, runtime.NumCPU()), now: current} }

// HashingLightly makes hashes of passwords that take no time and protect nothing. It is for tests, most of which would otherwise
// do little but hash the passwords of their people; internal/arch holds that nothing else calls it.
func (s *Service) HashingLightly() *Service {
	s.hash.now = light
	return s
}

// Hash gives the PHC string of a password. It waits for a slot as long as ctx allows.
func (h hasher) Hash(ctx context.Context, password string) (string, error) {
	salt := make([]byte, 16)
	_, _ = rand.Read(salt)
	key, err := h.key(ctx, password, salt, h.now, 32)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, h.now.memory, h.now.time, h.now.lanes,
		base64.RawStdEncoding.EncodeToString(salt), base64.RawStdEncoding.EncodeToString(key)), nil
}

// Verify reports whether the password has this hash, and whether the hash was
// made with other parameters than today's and should be made again.
func (h hasher) Verify(ctx context.Context, phc, password string) (ok, old bool, err error) {
	p, salt, want, err := parsePHC(phc)
	if err != nil {
		return false, false, err
	}
	got, err := h.key(ctx, password, salt, p, uint32(len(want)))
	if err != nil {
		return false, false, err
	}
	return subtle.ConstantTimeCompare(got, want) == 1, p != h.now, nil
}

func (h hasher) key(ctx context.Context, password string, salt []byte, p params, size uint32) ([]byte, error) {
	select {
	case h.slots <- struct{}{}:
		defer func() { <-h.slots }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return argon2.IDKey([]byte(plain(password)), salt, p.time, p.memory, p.lanes, size), nil
}

// plain makes one password of what different keyboards send for the same characters.
func plain(password string) string { return norm.NFKC.String(password) }

func parsePHC(s string) (p params, salt, key []byte, err error) {
	parts := strings.Split(s, "$")
	bad := fmt.Errorf("identity: a stored password hash can't be read")
	if len(parts) != 6 || parts[0] != "" || parts[1] != "argon2id" || parts[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return p, nil, nil, bad
	}
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &p.memory, &p.time, &p.lanes); err != nil || p.memory == 0 || p.time == 0 || p.lanes == 0 {
		return p, nil, nil, bad
	}
	salt, err = base64.RawStdEncoding.DecodeString(parts[4])
	if err != nil || len(salt) < 8 {
		return p, nil, nil, bad
	}
	key, err = base64.RawStdEncoding.DecodeString(parts[5])
	if err != nil || len(key) < 16 {
		return p, nil, nil, bad
	}
	return p, salt, key, nil
}

//go:embed common.txt
var commonText string

// common holds passwords that everybody tries first, folded.
var common = func() map[string]bool {
	all := map[string]bool{}
	for line := range strings.Lines(commonText) {
		all[textkey.Fold(strings.TrimSpace(line))] = true
	}
	return all
}()

// checkPassword says why a password is not good enough; about holds what a
// stranger would guess from: name, address, organisation.
// Errors: password.weak, with the field given by path.
func checkPassword(path, password string, about ...string) error {
	weak := errs.New(errs.Invalid, "password.weak", "Choose another password.")
	p := plain(password)
	switch n := utf8.RuneCountInString(p); {
	case n < MinPassword:
		return weak.With(path, "Use at least 12 characters. A few words in a row are easy to remember.")
	case n > MaxPassword:
		return weak.With(path, "Use at most 128 characters.")
	}
	folded := textkey.Fold(p)
	if common[folded] || monotonous(p) {
		return weak.With(path, "This is one of the passwords that are tried first. A few unrelated words in a row are better.")
	}
	for _, a := range about {
		if f := textkey.Fold(a); f != "" && (folded == f || len([]rune(f)) >= MinPassword-2 && strings.Contains(folded, f)) {
			return weak.With(path, "This can be guessed from your name, your address or the organisation's name.")
		}
	}
	return nil
}

// monotonous reports whether a text has at most three different characters, or is a run like 234567.
func monotonous(s string) bool {
	runes := []rune(s)
	seen := map[rune]bool{}
	up, down := true, true
	for i, r := range runes {
		seen[r] = true
		if i > 0 {
			up = up && r == runes[i-1]+1
			down = down && r == runes[i-1]-1
		}
	}
	return len(seen) <= 3 || up || down
}
