package push

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"math/big"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/errs"
)

// MaxText is how many bytes a message may have; each is made as long as the longest, so that its
// length tells nothing.
const MaxText = recordSize - 16 - 1 - headerSize

const (
	recordSize = 4096
	headerSize = 16 + 4 + 1 + 65 // salt, size of a record, length of the key, the key
	authSize   = 16
	// signedFor is how long a signature holds; push services take 24 hours at most.
	signedFor = 12 * time.Hour
)

var raw = base64.RawURLEncoding

// Receiver is one browser, as its subscription names it.
type Receiver struct {
	Endpoint string
	P256dh   string // its public key
	Auth     string // the secret it shares
}

// Check says whether a message can be encrypted for the receiver. Errors: push.keys.
func (r Receiver) Check() error {
	_, _, err := r.keys()
	return err
}

func (r Receiver) keys() (*ecdh.PublicKey, []byte, error) {
	bad := errs.New(errs.Invalid, "push.keys", "This browser's keys can't be read. Switch its notifications off and on again.")
	point, err := raw.DecodeString(r.P256dh)
	if err != nil {
		return nil, nil, bad
	}
	public, err := ecdh.P256().NewPublicKey(point)
	if err != nil {
		return nil, nil, bad
	}
	auth, err := raw.DecodeString(r.Auth)
	if err != nil || len(auth) != authSize {
		return nil, nil, bad
	}
	return public, auth, nil
}

// Key is what the house signs with.
type Key struct{ private *ecdsa.PrivateKey }

// NewKey makes a key.
func NewKey() (Key, error) {
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	return Key{private}, err
}

// ReadKey reads what Private wrote.
func ReadKey(text string) (Key, error) {
	b, err := raw.DecodeString(text)
	if err != nil {
		return Key{}, fmt.Errorf("push: the key can't be read")
	}
	private, err := ecdsa.ParseRawPrivateKey(elliptic.P256(), b)
	if err != nil {
		return Key{}, fmt.Errorf("push: the key can't be read")
	}
	return Key{private}, nil
}

// Private writes the key down; it is a secret.
func (k Key) Private() (string, error) {
	b, err := k.private.Bytes()
	return raw.EncodeToString(b), err
}

// Public is what browsers subscribe with.
func (k Key) Public() (string, error) {
	b, err := k.private.PublicKey.Bytes()
	return raw.EncodeToString(b), err
}

// String keeps the key out of whatever is printed.
func (k Key) String() string { return "push key" }

// Message is what is posted to an endpoint.
type Message struct {
	Header http.Header
	Body   []byte
}

// Note says how a message is to be carried.
type Note struct {
	Text    []byte
	TTL     time.Duration // for how long the push service keeps it
	Urgent  bool
	Contact string // who sends it: an https address; some push services want one
}

// Seal makes the message for one receiver.
func (k Key) Seal(r Receiver, n Note, now time.Time) (Message, error) {
	local, err := ecdh.P256().GenerateKey(rand.Reader)
	if err != nil {
		return Message{}, err
	}
	salt := make([]byte, 16)
	if _, err := rand.Read(salt); err != nil {
		return Message{}, err
	}
	body, err := encrypt(r, n.Text, local, salt, MaxText)
	if err != nil {
		return Message{}, err
	}
	token, err := k.sign(r.Endpoint, n.Contact, now)
	if err != nil {
		return Message{}, err
	}
	public, err := k.Public()
	if err != nil {
		return Message{}, err
	}
	urgency := "normal"
	if n.Urgent {
		urgency = "high"
	}
	return Message{Body: body, Header: http.Header{
		"Content-Encoding": {"aes128gcm"}, "Content-Type": {"application/octet-stream"}, "Ttl": {strconv.Itoa(int(n.TTL / time.Second))},
		"Urgency": {urgency}, "Authorization": {"vapid t=" + token + ", k=" + public},
	}}, nil
}

// encrypt is RFC 8291 section 3, in one record padded to a length of text.
func encrypt(r Receiver, text []byte, local *ecdh.PrivateKey, salt []byte, padded int) ([]byte, error) {
	if len(text) > padded {
		return nil, errs.New(errs.TooLarge, "push.too_long", "This is too long for a notification.")
	}
	public, auth, err := r.keys()
	if err != nil {
		return nil, err
	}
	shared, err := local.ECDH(public)
	if err != nil {
		return nil, err
	}
	mine := local.PublicKey().Bytes()
	ikm, err := hkdf.Key(sha256.New, shared, auth, "WebPush: info\x00"+string(public.Bytes())+string(mine), 32)
	if err != nil {
		return nil, err
	}
	secret, err := hkdf.Key(sha256.New, ikm, salt, "Content-Encoding: aes128gcm\x00", 16)
	if err != nil {
		return nil, err
	}
	nonce, err := hkdf.Key(sha256.New, ikm, salt, "Content-Encoding: nonce\x00", 12)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(secret)
	if err != nil {
		return nil, err
	}
	sealer, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	plain := make([]byte, padded+1)
	copy(plain, text)
	plain[len(text)] = 2 // the last record; zeros follow
	body := append([]byte(nil), salt...)
	body = binary.BigEndian.AppendUint32(body, recordSize)
	body = append(append(body, byte(len(mine))), mine...)
	return sealer.Seal(body, nonce, plain, nil), nil
}

// sign is the token of RFC 8292: for whom, until when, by whom.
func (k Key) sign(endpoint, contact string, now time.Time) (string, error) {
	u, err := url.Parse(endpoint)
	if err != nil {
		return "", err
	}
	said := map[string]any{"aud": u.Scheme + "://" + u.Host, "exp": now.Add(signedFor).Unix()}
	if contact != "" {
		said["sub"] = contact
	}
	claims, err := json.Marshal(said, json.Deterministic(true))
	if err != nil {
		return "", err
	}
	text := raw.EncodeToString([]byte(`{"typ":"JWT","alg":"ES256"}`)) + "." + raw.EncodeToString(claims)
	sum := sha256.Sum256([]byte(text))
	r, s, err := ecdsa.Sign(rand.Reader, k.private, sum[:])
	if err != nil {
		return "", err
	}
	return text + "." + raw.EncodeToString(pair(r, s)), nil
}

func pair(r, s *big.Int) []byte {
	both := make([]byte, 64)
	r.FillBytes(both[:32])
	s.FillBytes(both[32:])
	return both
}
