import { HubRefusal, type SignedPost } from './hub-client.ts';

/**
 * Posts as an enrolled device. A hub whose data was lost knows no device any more: then the device enrols again, once,
 * and goes on.
 *
 * @param enrol enrols where needed; `again` forgets that it was done before.
 */
export function createEnrolledPost(post: SignedPost, enrol: (again: boolean) => Promise<void>): SignedPost {
  return async (request, response) => {
    await enrol(false);
    try {
      return await post(request, response);
    } catch (error) {
      if (!(error instanceof HubRefusal) || error.code !== 'device-unknown') throw error;
      await enrol(true);
      return post(request, response);
    }
  };
}
