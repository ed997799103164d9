import { Devices } from './Devices';
import { Password } from './Password';

/** One's password, and where one is signed in with it. */
export default function SignIn() {
  return (
    <>
      <Devices />
      <Password />
    </>
  );
}
