/** How the hub sends mail, as it was written down. Nothing of it is logged. */
export type MailOptions = {
  /** `smtps://host` (TLS from the first byte) or `smtp://host:587` (STARTTLS); without user and password. */
  server: string;
  /** The address that mail comes from. */
  from: string;
  user?: string;
  password?: string;
  /** Sends without TLS where the server offers none; on this machine that is so in any case. */
  allowPlain?: boolean;
  /** The authority that the server's certificate is signed by, as PEM, where it is the school's own. */
  authority?: string;
};
